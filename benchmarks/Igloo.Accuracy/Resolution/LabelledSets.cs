using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Igloo.Accuracy.Resolution;

/// <summary>The labelled sets that a data folder may hold; a set that is not there is left out.</summary>
internal static partial class LabelledSets
{
    private const string Febrl =
        "given_name=person.givenName,surname=person.familyName,street_number=address.houseNumber,address_1=address.street,suburb=address.city,postcode=address.postalCode,date_of_birth=person.birthDate,soc_sec_id=document.number";

    private const string People =
        "given_name=person.givenName,surname=person.familyName,dob=person.birthDate,phone=phone,email=email,document_no=document.number,address=address.full,city=address.city,postcode=address.postalCode,plate=vehicle.plate";

    private const string Historical =
        "full_name=person.fullName,first_name=person.givenName,surname=person.familyName,dob=person.birthDate,birth_place=address.city,postcode_fake=address.postalCode";

    private const string Rl =
        "fname_c1=person.givenName,fname_c2=person.givenName,lname_c1=person.familyName,lname_c2=person.familyName,by=person.birthDate,bm=person.birthDate,bd=person.birthDate";

    private const string Senzing =
        "PRIMARY_NAME_FULL=person.fullName,PRIMARY_NAME_LAST=person.familyName,PRIMARY_NAME_FIRST=person.givenName,PRIMARY_NAME_MIDDLE=person.givenName,NATIVE_NAME_FULL=person.fullName,"
        + "PRIMARY_NAME_ORG=organization.name,SECONDARY_NAME_ORG=organization.name,DATE_OF_BIRTH=person.birthDate,PASSPORT_NUMBER=document.number,DRIVERS_LICENSE_NUMBER=document.number,"
        + "SSN_NUMBER=document.number,NATIONAL_ID_NUMBER=document.number,TAX_ID_NUMBER=document.number,LEI_NUMBER=document.number,EMAIL_ADDRESS=email,ADDR_FULL=address.full,ADDR_LINE1=address.full,"
        + "ADDR_CITY=address.city,ADDR_POSTAL_CODE=address.postalCode,PHONE_NUMBER=phone";

    public static IEnumerable<LabelledSet> In(DirectoryInfo data, int[] people, int seed)
    {
        string At(params string[] parts) => Path.Combine([data.FullName, .. parts]);
        yield return OfFile("fake_1000", "first_name=person.givenName,surname=person.familyName,dob=person.birthDate,city=address.city,email=email", ".9226", At("fake_1000", "fake_1000.csv"), row => row["cluster"]);
        yield return OfFile("historical_50k", Historical, ".8275", At("historical_50k", "historical_50k.csv.gz"), row => row["cluster"]);
        foreach (var (number, best) in new[] { (1, "1.0000"), (2, ".9992"), (3, ".9989") })
            yield return OfFile($"febrl{number}", Febrl, best, At("febrl", $"febrl{number}.csv"), row => string.Join('-', row["rec_id"].Split('-').Take(2)));
        yield return OfFile("rldata500", Rl, ".9901", At("rldata500", "RLdata500.csv"), row => row["ent_id"]);
        foreach (var records in people)
            yield return new LabelledSet($"synthetic {records.ToString("N0", CultureInfo.InvariantCulture)} seed {seed}", People, records == 1_000_000 ? ".8343" : ".8432", records, (path, cancellation) => GenerateAsync(At("generate_people.py"), records, seed, path, cancellation));
        yield return new LabelledSet("senzing_truthset", Senzing, "-", 0, (path, _) => Task.FromResult(WriteSenzing(At("senzing_truthset"), path)));
        yield return new LabelledSet("fodors_zagats", "name=organization.name,addr=address.full,city=address.city,phone=phone", "-", 0, (path, _) => Task.FromResult(WriteDitto(At("fodors_zagats"), path)));
        yield return new LabelledSet("abt_buy", "title=organization.name", "-", 0, (path, _) => Task.FromResult(WriteAbtBuy(At("abt_buy"), path)));
        yield return new LabelledSet("amazon_google", "title=organization.name", "-", 0, (path, _) => Task.FromResult(WriteAmazon(At("amazon_google"), path)));
    }

    private static LabelledSet OfFile(string name, string types, string peersBest, string source, Func<Dictionary<string, string>, string> truth) => new(name, types, peersBest, 0, (path, _) =>
    {
        if (File.Exists(source)) Write(path, CsvRows.Read(source), truth);
        return Task.FromResult(File.Exists(source));
    });

    private static void Write(string path, IEnumerable<Dictionary<string, string>> rows, Func<Dictionary<string, string>, string> truth)
    {
        var kept = rows.ToList();
        foreach (var row in kept) row[LabelledSet.Truth] = truth(row);
        CsvRows.Write(path, [.. kept.SelectMany(row => row.Keys).Distinct()], kept);
    }

    private static async Task<bool> GenerateAsync(string script, int records, int seed, string path, CancellationToken cancellation)
    {
        if (!File.Exists(script)) return false;
        using var python = Process.Start("python3", [script, "--records", records.ToString(CultureInfo.InvariantCulture), "--seed", seed.ToString(CultureInfo.InvariantCulture), "--out", path]);
        await python.WaitForExitAsync(cancellation);
        var text = await File.ReadAllTextAsync(path, cancellation);
        await File.WriteAllTextAsync(path, text.Replace("cluster_id", LabelledSet.Truth, StringComparison.Ordinal), cancellation);
        return python.ExitCode == 0;
    }

    private static bool WriteSenzing(string folder, string path)
    {
        if (!Directory.Exists(folder)) return false;
        var key = CsvRows.Read(Path.Combine(folder, "actual_truthset_key.csv")).ToDictionary(row => (row["DATA_SOURCE"], row["RECORD_ID"]), row => row["CLUSTER_ID"]);
        var rows = new[] { "customers.csv", "reference.csv", "watchlist.csv" }.SelectMany(file => CsvRows.Read(Path.Combine(folder, file)));
        Write(path, rows, row => key[(row["DATA_SOURCE"], row["RECORD_ID"])]);
        return true;
    }

    private static bool WriteAbtBuy(string folder, string path)
    {
        if (!Directory.Exists(folder)) return false;
        Write(path, new[] { "AbtBuy_Abt.csv", "AbtBuy_Buy.csv" }.SelectMany(file => CsvRows.Read(Path.Combine(folder, file))), row => row["unique_id"]);
        return true;
    }

    private static bool WriteAmazon(string folder, string path)
    {
        if (!Directory.Exists(folder)) return false;
        var links = new TruthLinks();
        foreach (var row in CsvRows.Read(Path.Combine(folder, "Amzon_GoogleProducts_perfectMapping.csv.gz"))) links.Join("a" + row["idAmazon"], "g" + row["idGoogleBase"]);
        var rows = CsvRows.Read(Path.Combine(folder, "Amazon.csv.gz")).Select(row => (Id: "a" + row["id"], row)).Concat(CsvRows.Read(Path.Combine(folder, "GoogleProducts.csv.gz")).Select(row => (Id: "g" + row["id"], row)));
        Write(path, rows.Select(pair => new Dictionary<string, string>(pair.row) { ["id"] = pair.Id, ["title"] = pair.row.GetValueOrDefault("title") ?? pair.row["name"] }), row => links.Find(row["id"]));
        return true;
    }

    // Pairs of records in the form "COL name VAL value …", tab, the same again, tab, 1 or 0.
    private static bool WriteDitto(string folder, string path)
    {
        if (!Directory.Exists(folder)) return false;
        var (links, records) = (new TruthLinks(), new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal));
        foreach (var line in new[] { "train.txt", "valid.txt", "test.txt" }.SelectMany(file => File.ReadLines(Path.Combine(folder, file))))
        {
            var parts = line.Split('\t');
            string[] ids = ["l" + parts[0].Trim(), "r" + parts[1].Trim()];
            foreach (var id in ids) records.TryAdd(id, Fields(id));
            if (parts[2].Trim() == "1") links.Join(ids[0], ids[1]);
        }

        Write(path, records.Values, row => links.Find(row["id"]));
        return true;
    }

    private static Dictionary<string, string> Fields(string id)
    {
        var fields = DittoField().Matches(id).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim(' ', '\'', '`'));
        fields["id"] = id;
        return fields;
    }

    [GeneratedRegex(@"COL (\w+) VAL (.*?)(?= COL |$)")]
    private static partial Regex DittoField();

    /// <summary>Ids that the truth says are one.</summary>
    private sealed class TruthLinks
    {
        private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

        public string Find(string id)
        {
            while (_parents.GetValueOrDefault(id, id) is var parent && parent != id) id = parent;
            return id;
        }

        public void Join(string a, string b)
        {
            var (rootA, rootB) = (Find(a), Find(b));
            if (rootA != rootB) _parents[rootA] = rootB;
        }
    }
}
