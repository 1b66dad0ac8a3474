using System.Text.RegularExpressions;

namespace Igloo.Runtime.Azurite;

/// <summary>The addresses that Azurite prints once a service listens, collected line by line.</summary>
internal sealed partial class AzuriteEndpoints
{
    // The account and key that every Azurite knows; they protect nothing and are public.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Dictionary<string, string> _addresses = [];

    public bool AreComplete => _addresses.Count == 3;

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};" +
        $"BlobEndpoint={_addresses["Blob"]}/{Account};QueueEndpoint={_addresses["Queue"]}/{Account};TableEndpoint={_addresses["Table"]}/{Account};";

    public void Read(string line)
    {
        if (Listening().Match(line) is { Success: true } match)
            _addresses[match.Groups["service"].Value] = match.Groups["address"].Value;
    }

    [GeneratedRegex("^Azurite (?<service>Blob|Queue|Table) service is successfully listening at (?<address>http://[^ ]+?)/?$", RegexOptions.CultureInvariant)]
    private static partial Regex Listening();
}
