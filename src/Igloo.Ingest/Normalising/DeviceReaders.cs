using Igloo.Model;

namespace Igloo.Ingest.Normalising;

/// <summary>The numbers of handsets and of subscribers. Pure, culture-free, thread-safe, total.</summary>
internal static class DeviceReaders
{
    /// <summary>A handset's number: 14 digits, with a check digit 15, with a software version 16 (3GPP TS 23.003, 6.2).</summary>
    public static Reading<string> Imei(string typed) => Digits(typed, 14, 16, "an IMEI");

    /// <summary>A subscriber's number: 14 or 15 digits (3GPP TS 23.003, 2.2).</summary>
    public static Reading<string> Imsi(string typed) => Digits(typed, 14, 15, "an IMSI");

    private static Reading<string> Digits(string typed, int shortest, int longest, string what)
    {
        // "IMEI: 352099001761481"
        var colon = typed.LastIndexOf(':');
        var code = Tidy.Code(colon > 0 && typed.AsSpan(0, colon).IndexOfAnyInRange('0', '9') < 0 ? typed[(colon + 1)..] : typed);
        if (StandIns.IsCode(code)) return Reading.Unusable<string>(StandIns.Reason);
        return code.Length >= shortest && code.Length <= longest && code.All(char.IsAsciiDigit)
            ? Reading.Of(code)
            : Reading.Unusable<string>($"not {shortest} to {longest} digits; {what} is");
    }
}
