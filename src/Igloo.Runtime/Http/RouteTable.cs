using Igloo.Runtime.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Runtime.Http;

/// <summary>Which function answers a path and method. Literal segments win over parameters, parameters over a catch-all.</summary>
internal sealed class RouteTable
{
    private readonly List<Entry> _entries;

    public RouteTable(FunctionCatalog functions, string prefix)
    {
        _entries = [.. functions.With<HttpTriggerAttribute>()
            .Select(function => new Entry(function.Function, function.Trigger, Template(prefix, function.Trigger.Route ?? function.Function.Name)))
            .OrderBy(entry => entry.Precedence).ThenBy(entry => entry.Template.TemplateText, StringComparer.Ordinal)];
    }

    /// <summary>The function, or the methods that the path does have when only the method does not fit.</summary>
    public (Entry? Entry, RouteValueDictionary Values, IReadOnlyList<string> OtherMethods) Find(string path, string method)
    {
        var others = new List<string>();
        foreach (var entry in _entries)
        {
            var values = new RouteValueDictionary();
            if (!entry.Matcher.TryMatch(path, values)) continue;
            if (entry.Trigger.Methods is null or { Length: 0 } || entry.Trigger.Methods.Contains(method, StringComparer.OrdinalIgnoreCase)) return (entry, values, []);
            if (!entry.IsCatchAll) others.AddRange(entry.Trigger.Methods);
        }

        return (null, [], others);
    }

    private static RouteTemplate Template(string prefix, string route) => TemplateParser.Parse(prefix.Length == 0 ? route : $"{prefix}/{route}");

    internal sealed class Entry(FunctionDescriptor function, HttpTriggerAttribute trigger, RouteTemplate template)
    {
        public FunctionDescriptor Function { get; } = function;

        public HttpTriggerAttribute Trigger { get; } = trigger;

        public RouteTemplate Template { get; } = template;

        public TemplateMatcher Matcher { get; } = new(template, []);

        public decimal Precedence { get; } = RoutePrecedence.ComputeInbound(template);

        public bool IsCatchAll { get; } = template.Parameters.Any(parameter => parameter.IsCatchAll);
    }
}
