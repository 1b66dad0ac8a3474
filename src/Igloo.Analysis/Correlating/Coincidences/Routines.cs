namespace Igloo.Analysis.Correlating;

/// <summary>How likely somebody is at a place at an hour anyway, because it is their routine: the null model of days that are shuffled within each one's own places and hours.</summary>
/// <remarks>
/// On a given day, one who was at that place at that hour on n of the other days is expected there with probability n · w / Σ w, where a day's weight w is how busy
/// the place was then: who comes on paydays comes on days when everyone does. A weekly round (the same weekday of other weeks) counts where it tells more. The day
/// itself is left out, so that being together proves no routine. Timetables are made when first asked for; not thread-safe. Time O(log presences) per question.
/// </remarks>
internal sealed class Routines
{
    private const long Day = 86_400;
    private const int LeastWeeks = 4; // fewer show no weekly round

    private readonly PresencesBy _ofA;
    private readonly PresencesBy _ofB;
    private readonly PresencesBy[] _ofSite;
    private readonly Dictionary<(bool IsSecond, int Entity), Dictionary<int, Timetable>> _habits = [];
    private readonly Dictionary<int, Timetable> _sites = [];
    private readonly CoincidenceOptions _options;
    private readonly double _days;
    private readonly Func<int, int> _siteOf;

    public Routines(PresenceSource a, PresenceSource b, CoincidenceOptions options)
    {
        _options = options;
        var isOne = ReferenceEquals(a, b);
        PresenceSource[] sources = isOne ? [a] : [a, b];
        _siteOf = place => a.Sites.TryGetValue(place, out var site) ? site : b.SiteOf(place);
        _ofSite = [.. sources.Select(source => new PresencesBy(source.Presences, presence => _siteOf(presence.Place)))];
        _ofA = new PresencesBy(a.Presences, presence => presence.Entity);
        _ofB = isOne ? _ofA : new PresencesBy(b.Presences, presence => presence.Entity);
        var (first, last) = (sources.Min(source => source.Presences.Min(presence => presence.From)), sources.Max(source => source.Presences.Max(presence => presence.To)));
        _days = Math.Ceiling((last - first + 1.0) / Day);
    }

    /// <summary>Puts aside the meetings of a pair that the routine of either explains, and says how many occasions their routines lead to expect beside those.</summary>
    public double PutAside(MetPair pair)
    {
        pair.Keep(meeting => ShareAt(pair, _siteOf(meeting.Place), meeting.Time) < _options.Routine, _options.Occasion);
        return Math.Max(Expected(false, pair.A, pair.B), Expected(true, pair.B, pair.A));
    }

    private double ShareAt(MetPair pair, int site, long time) => Math.Max(Share(false, pair.A, site, time), Share(true, pair.B, site, time));

    /// <summary>Occasions on which the other would be where this one is, were it only for their routine; what routine explains altogether is left out as in <see cref="PutAside"/>.</summary>
    private double Expected(bool isSecond, int entity, int other)
    {
        var habits = HabitsOf(!isSecond, other);
        var (sum, best, last) = (0.0, 0.0, long.MinValue / 2);
        foreach (var (site, time) in TimesOf(isSecond, entity))
        {
            if (!habits.ContainsKey(site)) continue;
            if (time - last > _options.Occasion) (sum, best) = (sum + best, 0);
            var share = Share(!isSecond, other, site, time);
            if (share < _options.Routine) best = Math.Max(best, share);
            last = time;
        }

        return sum + best;
    }

    private double Share(bool isSecond, int entity, int site, long time)
    {
        if (!HabitsOf(isSecond, entity).TryGetValue(site, out var own)) return 0;
        var reach = _options.Slack + (own.Stay / 2);
        var now = own.Around(time, reach);
        var often = own.AtHour(time, reach) - now;
        if (often <= 0 || _days <= 1) return 0;
        var busy = SiteTimes(site);
        var (crowd, crowds) = (busy.Around(time, reach), busy.AtHour(time, reach));
        var others = Math.Max(0, crowd - now);
        var weights = _days - 1 + Math.Max(0, crowds - crowd - often);
        return Math.Min(1, Math.Max(often * (1.0 + others) / weights, OfWeek(own, time, reach, now)));
    }

    private double OfWeek(Timetable own, long time, int reach, int now)
    {
        var weeks = (int)(_days / 7);
        var often = own.AtHourOfWeek(time, reach) - now;
        return weeks < LeastWeeks || often < 2 ? 0 : (double)often / (weeks - 1);
    }

    private Dictionary<int, Timetable> HabitsOf(bool isSecond, int entity)
    {
        if (_ofA == _ofB) isSecond = false;
        if (_habits.TryGetValue((isSecond, entity), out var known)) return known;
        var own = (isSecond ? _ofB : _ofA).Of(entity).GroupBy(presence => _siteOf(presence.Place));
        return _habits[(isSecond, entity)] = own.ToDictionary(group => group.Key, group => new Timetable([.. group]));
    }

    private Timetable SiteTimes(int site) =>
        _sites.TryGetValue(site, out var known) ? known : _sites[site] = new Timetable([.. _ofSite.SelectMany(source => source.Of(site))]);

    private IEnumerable<(int Site, long Time)> TimesOf(bool isSecond, int entity) =>
        (isSecond ? _ofB : _ofA).Of(entity).Select(presence => (Site: _siteOf(presence.Place), Time: Timetable.Middle(presence))).OrderBy(one => one.Time).ThenBy(one => one.Site);
}
