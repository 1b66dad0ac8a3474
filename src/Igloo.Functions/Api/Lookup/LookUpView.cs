using Igloo.Analysis.Entities;
using Igloo.Functions.Api.Entities;
using Igloo.Ingest;
using Igloo.Model;

namespace Igloo.Functions.Api.Lookup;

/// <summary>Who is looked for.</summary>
/// <param name="Kind"><c>person</c> or <c>organization</c>; a person when not given.</param>
/// <param name="Values">What is known, by type name, such as <c>person.birthDate</c>, read as a column of a file would be.</param>
/// <param name="PhoneRegion">ISO 3166 code for telephone numbers without a country code; US when not given.</param>
public sealed record LookUpRequest(EntityKind? Kind, IReadOnlyDictionary<string, string>? Values, string? PhoneRegion = null)
{
    /// <summary>The values in normal form, or what is wrong with one of them.</summary>
    internal Reading<IReadOnlyList<MentionValue>> Read(EntityKind kind)
    {
        var (read, types) = (new List<MentionValue>(), EntityLookup.TypesOf(kind));
        foreach (var (name, typed) in Values ?? new Dictionary<string, string>())
        {
            if (!FieldTypes.TryParse(name, out var type) || !types.Contains(type)) return Reading.Unusable<IReadOnlyList<MentionValue>>($"Nobody is looked up by '{name}'.");
            if (string.IsNullOrWhiteSpace(typed)) continue;
            var value = TypedValue.Read(type, typed, PhoneRegion ?? "US");
            if (!value.IsUsable) return Reading.Unusable<IReadOnlyList<MentionValue>>($"The value of {name} cannot be read: {value.Reason}.");
            read.Add(new MentionValue(type, value.Value));
        }

        return read.Count > 0 ? Reading.Of<IReadOnlyList<MentionValue>>(read) : Reading.Unusable<IReadOnlyList<MentionValue>>("The body does not say who is looked for.");
    }
}

/// <summary>Who it may be, the likeliest first.</summary>
/// <param name="Candidates">At most 20; none when nobody is likelier than one in seventeen.</param>
/// <param name="RunId">The run that was asked, or <see langword="null"/> before the first.</param>
public sealed record LookUpView(IReadOnlyList<CandidateView> Candidates, string? RunId);

/// <summary>An entity that it may be, judged on the record that fits best. Weights are millionths of a bit and sum to <see cref="Weight"/>.</summary>
/// <remarks>Of a protected person nothing is told but that there is one.</remarks>
public sealed record CandidateView(EntityRef Entity, bool Protected, string? Record, double Confidence, long Weight, long Prior, long Household, IReadOnlyList<ComparisonView> Fields)
{
    internal static CandidateView Of(EntityCandidate candidate, string caption, bool isProtected) => new(
        new EntityRef(candidate.Entity.ToString(), candidate.Entity.Kind, caption), isProtected, isProtected ? null : candidate.Mention.Record.ToString(),
        Math.Round(candidate.Why.Confidence, 6), candidate.Why.Weight, candidate.Why.Prior, candidate.Why.Household,
        isProtected ? [] : [.. candidate.Why.Fields.Select(EntityViews.Of)]);
}
