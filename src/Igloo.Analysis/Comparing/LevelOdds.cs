using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>How often two mentions reach a level when they are the same (Match) and when they are strangers (Chance), 0 to 1.</summary>
internal readonly record struct LevelOdds(double Match, double Chance)
{
    private const double MillionthsOfABit = 1e6;

    /// <summary>Bits as whole millionths, which add up exactly.</summary>
    public static long Millionths(double bits) => (long)Math.Round(bits * MillionthsOfABit);

    /// <summary>The odds assumed before any data is seen, per type and level.</summary>
    /// <remarks>
    /// Own estimates, round on purpose: how common slips are in typed lists, and chances for a population of some 100,000. Fitting
    /// replaces the chances of levels that rest on a value by counts and moves the rest towards the data.
    /// </remarks>
    public static IReadOnlyDictionary<FieldType, LevelOdds[]> Assumed { get; } = new Dictionary<FieldType, LevelOdds[]>
    {
        [FieldType.PersonFullName] =
            [new(2e-6, .002), new(.6, 5e-5), new(.06, 4e-5), new(.1, 2e-4), new(.12, 2.5e-4), new(.03, .002), new(.03, .002), new(.04, .04), new(.008, .95)],
        [FieldType.PersonGivenName] =
            [new(2e-6, .002), new(.7, .006), new(.05, .0015), new(.06, .003), new(.1, .005), new(.03, .02), new(.01, 1.5e-4), new(.02, .03), new(.006, .93)],
        [FieldType.PersonFamilyName] =
            [new(.76, .004), new(.07, .003), new(.1, .004), new(.005, .03), new(.01, 1.5e-4), new(.02, .03), new(.03, .93)],
        [FieldType.OrganizationName] =
            [new(.7, 5e-5), new(.04, 3e-5), new(.1, 5e-4), new(.1, 4e-4), new(1e-6, 1e-6), new(.03, .03), new(.02, .97)],
        [FieldType.PersonBirthDate] =
            [new(.84, 5e-5), new(.015, 5e-5), new(.07, .0015), new(.9, .015), new(.03, .005), new(.008, .04), new(.006, .01), new(.015, .93)],
        [FieldType.AddressFull] =
            [new(.5, 3e-5), new(.14, 1e-4), new(.03, 5e-4), new(.05, .003), new(.12, .04), new(.16, .95)],
        [FieldType.AddressCity] = [new(.75, .03), new(.05, .005), new(.2, .965)],
        [FieldType.AddressPostalCode] = [new(.6, .002), new(.05, .005), new(.15, .025), new(.05, .02), new(.15, .95)],
        [FieldType.Phone] = [new(.6, 2e-5), new(.04, 2e-4), new(.36, .99)],
        [FieldType.Email] = [new(.7, 1e-5), new(.05, 1e-4), new(.05, 1e-4), new(.2, .99)],
        [FieldType.DocumentNumber] = [new(.8, 5e-6), new(.06, 5e-5), new(.3, .3), new(.1, .7)],
        [FieldType.AccountNumber] = [new(.4, 2e-5), new(.4, 3e-4), new(.02, 1e-4), new(.6, .99)],
        [FieldType.VehiclePlate] = [new(.5, 2e-5), new(.05, 2e-4), new(.45, .99)],
    };
}
