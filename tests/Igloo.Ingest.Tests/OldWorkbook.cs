using System.Buffers.Binary;
using System.Text;

namespace Igloo.Ingest.Tests;

/// <summary>Writes small workbooks of Excel 97: BIFF8 records of texts in an OLE compound file of one stream.</summary>
internal static class OldWorkbook
{
    private const int Sector = 512;
    private const int LeastStream = 4096; // shorter ones live elsewhere in the file
    private const uint Free = 0xFFFFFFFF;
    private const uint Last = 0xFFFFFFFE;
    private const uint Table = 0xFFFFFFFD;

    public static byte[] Of(params string[][] rows)
    {
        var stream = Stream(rows);
        var sectors = stream.Length / Sector;
        var file = new byte[(3 + sectors) * Sector];
        Header(file);
        Chain(file.AsSpan(Sector, Sector), sectors);
        Directory(file.AsSpan(2 * Sector, Sector), stream.Length);
        stream.CopyTo(file, 3 * Sector);
        return file;
    }

    private static byte[] Stream(string[][] rows)
    {
        var sheet = new MemoryStream();
        Record(sheet, 0x0809, Begin(0x0010));
        for (var row = 0; row < rows.Length; row++)
            for (var column = 0; column < rows[row].Length; column++)
                if (rows[row][column].Length > 0) Record(sheet, 0x0204, [.. Word(row), .. Word(column), .. Word(0), .. Word(rows[row][column].Length), 1, .. Encoding.Unicode.GetBytes(rows[row][column])]);
        Record(sheet, 0x000A, []);

        var book = new MemoryStream();
        Record(book, 0x0809, Begin(0x0005));
        Record(book, 0x0042, Word(0x04B0));
        var name = "Sheet1"u8.ToArray();
        var sheetAt = (int)book.Length + 4 + 8 + name.Length + 4;
        Record(book, 0x0085, [.. Word(sheetAt), 0, 0, 0, 0, (byte)name.Length, 0, .. name]);
        Record(book, 0x000A, []);
        book.Write(sheet.ToArray());
        var length = Math.Max(LeastStream, (int)book.Length);
        book.SetLength((length + Sector - 1) / Sector * Sector);
        return book.ToArray();
    }

    private static byte[] Begin(int kind) => [.. Word(0x0600), .. Word(kind), .. Word(0x0DBB), .. Word(0x07CC), 0xC1, 0, 0, 0, 6, 0, 0, 0];

    private static byte[] Word(int value) => [(byte)value, (byte)(value >> 8)];

    private static void Record(MemoryStream book, int kind, byte[] data)
    {
        book.Write(Word(kind));
        book.Write(Word(data.Length));
        book.Write(data);
    }

    private static void Header(Span<byte> file)
    {
        ReadOnlySpan<byte> magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        magic.CopyTo(file);
        Put(file, 24, 0x0003003E);
        Put(file, 28, 0x0009FFFE);
        Put(file, 32, 6);
        Put(file, 44, 1);
        Put(file, 48, 1);
        Put(file, 56, LeastStream);
        Put(file, 60, Last);
        Put(file, 68, Last);
        for (var i = 0; i < 109; i++) Put(file, 76 + (4 * i), i == 0 ? 0 : Free);
    }

    private static void Chain(Span<byte> sector, int sectors)
    {
        for (var i = 0; i < Sector / 4; i++) Put(sector, 4 * i, i == 0 ? Table : i == 1 || i == sectors + 1 ? Last : i <= sectors ? (uint)i + 1 : Free);
    }

    private static void Directory(Span<byte> sector, int length)
    {
        Entry(sector, "Root Entry", 5, 1, Last, 0);
        Entry(sector[128..], "Workbook", 2, Free, 2, length);
        Entry(sector[256..], "", 0, Free, 0, 0);
        Entry(sector[384..], "", 0, Free, 0, 0);
    }

    private static void Entry(Span<byte> entry, string name, byte kind, uint child, uint start, int length)
    {
        Encoding.Unicode.GetBytes(name, entry);
        entry[64] = (byte)(name.Length == 0 ? 0 : (name.Length + 1) * 2);
        entry[66] = kind;
        entry[67] = 1;
        Put(entry, 68, Free);
        Put(entry, 72, Free);
        Put(entry, 76, child);
        Put(entry, 116, start);
        Put(entry, 120, (uint)length);
    }

    private static void Put(Span<byte> at, int offset, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(at[offset..], value);
}
