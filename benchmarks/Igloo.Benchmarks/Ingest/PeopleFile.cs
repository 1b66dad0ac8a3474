using System.Globalization;

namespace Igloo.Benchmarks.Ingest;

/// <summary>A ten-column list of invented people; the same rows every time.</summary>
internal static class PeopleFile
{
    private static readonly string[] Given = ["Ana", "Luis", "Mei", "Omar", "Ivana", "Kofi", "Rosa", "Tomás", "Leila", "Jonas"];
    private static readonly string[] Family = ["Ruiz", "Soto", "Okafor", "Lindqvist", "Petrov", "Benítez", "Haddad", "Novak", "de la Vega", "Dang"];
    private static readonly string[] Streets = ["Main St", "Mill Rd", "Ring Ave", "Harbor Way"];
    private static readonly string[] Towns = ["Solhaven", "Vellmar", "Pinemere", "Lumen"];

    public static void Write(string path, long rows)
    {
        var chance = new Random(7);
        using var text = new StreamWriter(path);
        text.Write("id,first_name,last_name,dob,phone,email,passport_no,address,city,postal_code\n");
        for (var i = 0L; i < rows; i++)
        {
            var (given, family) = (Given[chance.Next(10)], Family[chance.Next(10)]);
            var born = new DateOnly(1950, 1, 1).AddDays(chance.Next(18_000));
            text.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{i},{given},{family},{born:yyyy-MM-dd},(202) 555-{chance.Next(10_000):0000},{given}{chance.Next(100_000)}@example.org,D{chance.Next(10_000_000, 99_999_999)},\"{chance.Next(1, 999)} {Streets[chance.Next(4)]}, unit {chance.Next(1, 40)}\",{Towns[chance.Next(4)]},{chance.Next(10_000, 99_999)}\n"));
        }
    }
}
