using System.Globalization;
using Igloo.Model;

namespace Igloo.Analysis.Detecting;

/// <summary>The values of a rule's parameters in one run: the defaults and what the plan overrides.</summary>
internal sealed class RuleParameters
{
    private readonly SortedDictionary<string, double> _values = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">An override is for no parameter of the rule, or out of its range.</exception>
    public RuleParameters(Rule rule, DetectionContext context)
    {
        foreach (var parameter in rule.Parameters) _values[parameter.Name] = parameter.Default;
        foreach (var (name, value) in context.Parameters)
        {
            var parameter = rule.Parameters.FirstOrDefault(known => known.Name == name)
                ?? throw new ArgumentException($"rule {rule.Id} has no parameter '{name}'; it has {string.Join(", ", rule.Parameters.Select(known => known.Name))}");
            if (!(value >= parameter.Minimum && value <= parameter.Maximum))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"parameter '{name}' of rule {rule.Id} is {value}; it must lie between {parameter.Minimum} and {parameter.Maximum} {parameter.Unit}"));
            _values[name] = value;
        }
    }

    /// <summary>Every value, by name.</summary>
    public IReadOnlyDictionary<string, double> All => _values;

    public double this[string name] => _values[name];

    public int Count(string name) => (int)_values[name];

    public TimeSpan Days(string name) => TimeSpan.FromDays(_values[name]);

    public TimeSpan Hours(string name) => TimeSpan.FromHours(_values[name]);

    public TimeSpan Minutes(string name) => TimeSpan.FromMinutes(_values[name]);
}
