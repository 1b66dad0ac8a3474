using System.Globalization;
using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>Reads the normal form of <see cref="FieldType.EventTime"/>.</summary>
internal static class EventTimes
{
    private static readonly string[] Forms = ["yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mmZ", "yyyy-MM-dd"];

    /// <summary>The time in UTC, midnight when only the day is known; <see langword="null"/> for anything else.</summary>
    public static DateTimeOffset? Read(string? value) =>
        DateTimeOffset.TryParseExact(value, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;
}
