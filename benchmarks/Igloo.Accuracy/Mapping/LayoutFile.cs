using System.Globalization;
using System.Text;

namespace Igloo.Accuracy.Mapping;

/// <summary>Fills a layout with invented rows. The same seed gives the same file; no value is anybody's.</summary>
internal sealed class LayoutFile(int seed)
{
    private const int Rows = 80;

    private static readonly DateTime First = new(2024, 3, 1, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly string[] Given = ["Ana", "Luis", "Mei", "Omar", "Ivana", "Kofi", "Rosa", "Tomas", "Leila", "Jonas", "Marta", "Pavel", "Sofia", "Hugo", "Amina", "Felix"];
    private static readonly string[] Family = ["Ruiz", "Soto", "Okafor", "Lindqvist", "Petrov", "Benitez", "Haddad", "Novak", "Castro", "Moreau", "Fischer", "Dang", "Silva", "Eze", "Popescu", "Vega"];
    private static readonly string[] Towns = ["Solhaven", "Vellmar", "Pinemere", "Lumen", "Old Mill", "North Gate", "Lantern Hill", "Port Amber"];
    private static readonly string[] Companies = ["Mill Foods LLC", "Amber Transport Inc", "Northgate Lodging SA", "Harbor Cleaning Ltd", "Lumen Freight GmbH"];
    private static readonly string[] Sentences =
    [
        "A white van left the old mill each night with its lights off and came back before dawn.", "The caller saw several people wait behind the motel for hours.",
        "Rides go north every day, call before noon for a seat and bring cash.", "Someone at the gas station asked for money to take a friend across.",
    ];

    private static readonly string[] SpanishSentences =
    [
        "Una camioneta blanca sale del molino cada noche con las luces apagadas y regresa antes del amanecer.", "Varias personas esperan detrás del hotel durante horas y nadie las deja salir.",
    ];

    private readonly Random _chance = new(seed);

    public byte[] Write(Layout layout)
    {
        var text = new StringBuilder().AppendJoin(',', layout.Columns.Select(column => Quoted(column.Header))).Append('\n');
        for (var row = 0; row < Rows; row++)
        {
            var moment = First.AddMinutes(_chance.Next(60 * 24 * 90));
            text.AppendJoin(',', layout.Columns.Select(column => Quoted(Value(column.Style, moment)))).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private string Value(string style, DateTime moment) => style switch
    {
        "name" => $"{One(Given)} {One(Family)}",
        "last-first" => $"{One(Family).ToUpperInvariant()}, {One(Given).ToUpperInvariant()}",
        "given" => One(Given),
        "family" => One(Family),
        "company" => One(Companies),
        "town" or "place" => One(Towns),
        "state" => One(["TX", "AZ", "NM", "CA", "NV"]),
        "airport" => One(["SOL", "VLM", "PNM", "LMN"]),
        "street-name" => One(["Main St", "Mill Rd", "Ring Ave"]),
        "street" => $"{_chance.Next(1, 999)} {One(["Main St", "Mill Rd", "Ring Ave"])}",
        "address" => $"{_chance.Next(1, 999)} {One(["Main St", "Mill Rd"])}, {One(Towns)}",
        "zip" => Digits(5),
        "digits" => "1202555" + Digits(4),
        "usdash" => "202-555-" + Digits(4),
        "e164" => "+1202555" + Digits(4),
        "mx" => "55 " + Digits(4, '1') + " " + Digits(4),
        "es" => "+34 612 " + Digits(3) + " " + Digits(3),
        "fr" => "+33 6 12 " + Digits(2) + " " + Digits(2) + " " + Digits(2),
        "imei" => "35" + Digits(13),
        "imsi" or "imei15" => "310" + Digits(12),
        "email" => $"{One(Given).ToLowerInvariant()}{Digits(3)}@example.org",
        "handle" => "@" + One(Given).ToLowerInvariant() + Digits(3),
        "url" => "https://ads.example/" + Digits(6),
        "path" => "calls/db" + Digits(2) + ".sqlite",
        "docno" => One(["D", "P", "K"]) + Digits(8),
        "doctype" => One(["Passport", "Visa", "ID card"]),
        "ssn" => "9" + Digits(2) + "-" + Digits(2) + "-" + Digits(4),
        "iban" => "XX" + Digits(20),
        "bank" => One(["First Amber Bank", "Banco del Molino", "Northgate Credit Union"]),
        "bic" => Letters(4) + "XXMM",
        "card4" => "****" + Digits(4),
        "plate" => Letters(3) + "-" + Digits(4),
        "vin" => "1NP" + Digits(6) + "X" + Digits(7),
        "make" => One(["Nordo", "Polar", "Veltra", "Kuro"]),
        "model" => One(["Runner", "Cargo 2", "City", "Vista"]),
        "colour" => One(["white", "blue", "grey", "red"]),
        "year" => _chance.Next(2005, 2024).ToString(CultureInfo.InvariantCulture),
        "heading" => One(["N", "S", "E", "W"]),
        "camera" => One(["CAM-01 North Gate", "CAM-02 Old Mill", "CAM-07 Ring"]),
        "cell" => "310-260-" + Digits(4) + "-" + Digits(3),
        "lat" => (30 + _chance.NextDouble()).ToString("0.00000", CultureInfo.InvariantCulture),
        "lon" => (-100 - _chance.NextDouble()).ToString("0.00000", CultureInfo.InvariantCulture),
        "pnr" => Letters(3) + Digits(1) + Letters(2),
        "flight" => Letters(2) + Digits(3),
        "fop" => One(["Cash", "Card", "Voucher"]),
        "agent" => "AG" + Digits(4),
        "vessel" => One(["Heron", "Blue Star", "Santa Lucia"]),
        "ccy" => One(["USD", "MXN"]),
        "amount" => (_chance.Next(10_000, 300_000) / 100m).ToString("0.00", CultureInfo.InvariantCulture),
        "usamount" => "$" + (_chance.Next(100_000, 900_000) / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture),
        "smallamount" => (_chance.Next(100, 9_000) / 100m).ToString("0.00", CultureInfo.InvariantCulture),
        "purpose" => One(["family support", "rent", "trip", "school"]),
        "p2p" => One(["Payment", "Charge", "Transfer"]),
        "channel" => One(["Phone", "Web form", "E-mail", "Walk-in"]),
        "program" => One(["SDGT", "TCO", "SDNTK"]),
        "voicesms" => One(["Voice", "SMS"]),
        "inout" => One(["Incoming", "Outgoing"]),
        "inbound" => One(["Inbound", "Outbound"]),
        "entree" => One(["Entrée", "Sortie"]),
        "entradasalida" => One(["Entrada", "Salida"]),
        "sex" => One(["F", "M"]),
        "sic" => Digits(4),
        "iso" => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        "iso-date" => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "date-mdy" => moment.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture),
        "date-dmy" => moment.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        "dmy-dot" => moment.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        "mdy-hm" => moment.ToString("MM/dd/yyyy HH:mm", CultureInfo.InvariantCulture),
        "dmy-hm" => moment.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture),
        "clock" => moment.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        "hms" => "0" + TimeSpan.FromSeconds(_chance.Next(5, 3000)).ToString("c", CultureInfo.InvariantCulture)[1..],
        "hms-short" => "0:" + Digits(2, '1'),
        "secs" => _chance.Next(1, 3000).ToString(CultureInfo.InvariantCulture),
        "longtext" => One(Sentences) + " " + One(Sentences),
        "longtext-es" => One(SpanishSentences),
        "title" => One(["Rides north", "Seats daily", "Help wanted"]),
        "word" => One(["Driver", "Clerk", "Utopia", "Brown"]),
        "flag" => One(["Active", "Closed", "Savings"]),
        "number" => _chance.Next(1, 40).ToString(CultureInfo.InvariantCulture),
        "percent" => (0.8 + (_chance.NextDouble() * 0.2)).ToString("0.00", CultureInfo.InvariantCulture),
        "code" => Letters(2),
        "ref" => "R" + Digits(8),
        "blank" => "",
        _ when style.StartsWith('[') => One(style[1..^1].Split(';')),
        _ when style.StartsWith('~') => Patterned(style.AsSpan(1)),
        _ when style.StartsWith('@') => Dated(style[1..], moment),
        _ when style.StartsWith("digits", StringComparison.Ordinal) => Digits(int.Parse(style[6..], CultureInfo.InvariantCulture), '1'),
        _ => throw new FormatException($"no column is written in the style '{style}'"),
    };

    // "~AA-999 TX" is two letters, a dash, three digits and "TX"; a backslash keeps the next sign as it is.
    private string Patterned(ReadOnlySpan<char> pattern)
    {
        var text = new StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\') text.Append(pattern[++i]);
            else if (pattern[i] == '9') text.Append(Digits(1));
            else if (pattern[i] == 'A') text.Append(Letters(1));
            else text.Append(pattern[i]);
        }

        return text.ToString();
    }

    // "@dd.MM.yyyy" is the row's moment in that form, "@born yyyy" a birth, "@later …" up to two days after, "@nights …" some nights after, "@past …" and "@years …" long before and after.
    private string Dated(string style, DateTime moment)
    {
        var space = style.IndexOf(' ', StringComparison.Ordinal);
        var (at, format) = (space < 0 ? "" : style[..space]) switch
        {
            "born" => (First.AddDays(-6800 - _chance.Next(15_000)), style[(space + 1)..]),
            "later" => (moment.AddMinutes(_chance.Next(20, 2800)), style[(space + 1)..]),
            "nights" => (moment.AddDays(_chance.Next(1, 9)), style[(space + 1)..]),
            "past" => (First.AddDays(-30 - _chance.Next(3000)), style[(space + 1)..]),
            "years" => (First.AddDays(200 + _chance.Next(3000)), style[(space + 1)..]),
            _ => (moment, style),
        };
        var seconds = (long)(at - DateTime.UnixEpoch).TotalSeconds;
        return format switch
        {
            "epoch" => seconds.ToString(CultureInfo.InvariantCulture),
            "epochms" => (seconds * 1000).ToString(CultureInfo.InvariantCulture),
            _ => at.ToString(format, CultureInfo.InvariantCulture),
        };
    }

    private string One(string[] of) => of[_chance.Next(of.Length)];

    private string Digits(int count, char first = '0') =>
        string.Concat(Enumerable.Range(0, count).Select(i => (char)(i == 0 && first != '0' ? _chance.Next('1', '9' + 1) : _chance.Next('0', '9' + 1))));

    private string Letters(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => "ABCDEFGHJKLMNPRSTUVWXYZ"[_chance.Next(23)]));

    private static string Quoted(string value) => value.AsSpan().ContainsAny(",\"\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
