using System.Globalization;
using System.Security;
using System.Text;

namespace Igloo.Worlds.Files;

/// <summary>A workbook with one sheet: text in the cells themselves, times as serial numbers with a date style.</summary>
internal sealed class XlsxFile : RowFile
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private readonly StoredZip _zip;
    private readonly StringBuilder _row = new();
    private int _rows;

    public XlsxFile(Stream stream, IReadOnlyList<string> columns)
        : base(stream)
    {
        _zip = new StoredZip(stream);
        Part("[Content_Types].xml",
            $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
            "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" +
            "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>" +
            "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>" +
            "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
        Part("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        Part("xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>" +
            $"<Relationship Id=\"rId2\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>");
        Part("xl/styles.xml",
            $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/></numFmts>" +
            "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>" +
            "<fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>" +
            "<cellXfs count=\"2\"><xf/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        _zip.Start("xl/worksheets/sheet1.xml");
        _zip.Write($"{Head}<worksheet xmlns=\"{Main}\"><sheetData>");
        Append([.. columns.Select(column => new Cell(column))]);
    }

    public override int NextNumber => _rows + 1;

    public override void Append(IReadOnlyList<Cell> cells)
    {
        _rows++;
        _row.Clear().Append(CultureInfo.InvariantCulture, $"\n<row r=\"{_rows}\">");
        for (var i = 0; i < cells.Count; i++) AppendCell((char)('A' + i), cells[i]);
        _zip.Write(_row.Append("</row>").ToString());
    }

    protected override void End()
    {
        _zip.Write("\n</sheetData></worksheet>");
        _zip.Finish();
    }

    private void AppendCell(char column, Cell cell)
    {
        if (cell.Text.Length == 0) return;
        _row.Append(CultureInfo.InvariantCulture, $"<c r=\"{column}{_rows}\"");
        if (cell.Number is { } number) _row.Append(cell.IsTime ? " s=\"1\"" : "").Append(CultureInfo.InvariantCulture, $"><v>{number}</v></c>");
        else _row.Append(CultureInfo.InvariantCulture, $" t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell.Text)}</t></is></c>");
    }

    private void Part(string name, string content)
    {
        _zip.Start(name);
        _zip.Write(Head + content);
    }
}
