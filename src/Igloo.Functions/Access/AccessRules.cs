using System.Collections.Frozen;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Access;

/// <summary>The access rule of every HTTP function, by function name.</summary>
public sealed class AccessRules
{
    private readonly FrozenDictionary<string, AccessAttribute> _rules;

    /// <summary>Reads the rules off an assembly's functions.</summary>
    public AccessRules(Assembly assembly)
    {
        _rules = (from type in assembly.GetExportedTypes()
                  from method in type.GetMethods()
                  let function = method.GetCustomAttribute<FunctionAttribute>()
                  let access = method.GetCustomAttribute<AccessAttribute>()
                  where function is not null && access is not null
                  select (function.Name, access)).ToFrozenDictionary(rule => rule.Name, rule => rule.access, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The rule of a function, or <see langword="null"/>: denied.</summary>
    public AccessAttribute? Find(string function) => _rules.GetValueOrDefault(function);
}
