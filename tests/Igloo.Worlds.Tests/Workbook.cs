using System.Text;
using ExcelDataReader;

namespace Igloo.Worlds.Tests;

internal static class Workbook
{
    // The reader asks for a code page that .NET knows only when told to, even for workbooks that do not use it.
    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IExcelDataReader Open(byte[] bytes) => ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
}
