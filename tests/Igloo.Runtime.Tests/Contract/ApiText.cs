using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Igloo.Runtime.Tests.Contract;

/// <summary>Writes public types and members in the notation of <c>official-api.txt</c>.</summary>
internal static class ApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(int)] = "int", [typeof(double)] = "double",
    };

    /// <summary>Kind, name and namespace of a type.</summary>
    public static string Heading(Type type) => $"{Kind(type)} {NameOf(type)} [{type.Namespace}]";

    /// <summary>What a caller or a derived type sees of a type; what the compiler adds to a record and operators are left out, as in the list.</summary>
    public static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum) return [];
        if (type.IsSubclassOf(typeof(Delegate))) return [Text(type.GetMethod("Invoke")!)];
        return
        [
            .. type.GetConstructors(Declared).Where(IsSeen).Where(IsWritten).Select(Text),
            .. type.GetProperties(Declared).Where(property => IsSeen(Accessor(property)) && property.Name != "EqualityContract").Select(Text),
            .. type.GetFields(Declared).Where(field => field.IsPublic).Select(field => $"field {(field.IsStatic ? "static " : "")}{TypeText(field.FieldType)} {field.Name}"),
            .. type.GetMethods(Declared).Where(method => IsSeen(method) && IsWritten(method) && !method.IsSpecialName).Select(Text),
        ];
    }

    /// <summary>The values of an enum, each as <c>Name=Number</c>.</summary>
    public static IEnumerable<string> Values(Type type) =>
        type.GetEnumNames().Select(name => $"{name}={Convert.ToInt32(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");

    private static string Kind(Type type)
    {
        if (type.IsEnum) return "enum";
        if (type.IsInterface) return "interface";
        if (type.IsSubclassOf(typeof(Delegate))) return "delegate";
        if (type.IsValueType) return "struct";
        var modifier = type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        return modifier + (type.GetMethod("<Clone>$", Declared) is null ? "class" : "record (class)");
    }

    private static bool IsSeen(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static bool IsWritten(MethodBase method) => method.GetCustomAttribute<CompilerGeneratedAttribute>() is null;

    private static MethodInfo? Accessor(PropertyInfo property) => property.GetMethod ?? property.SetMethod;

    private static string Text(ConstructorInfo constructor) => $"ctor {(constructor.IsFamily ? "protected " : "")}({Parameters(constructor)})";

    private static string Text(PropertyInfo property)
    {
        var accessor = Accessor(property)!;
        var get = IsSeen(property.GetMethod) ? "get; " : "";
        var isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ?? false;
        var set = IsSeen(property.SetMethod) ? isInit ? "init; " : "set; " : "";
        var type = TypeText(property.PropertyType) + Mark(new NullabilityInfoContext().Create(property), property.PropertyType);
        return $"prop {Modifiers(accessor)}{type} {property.Name} {{ {get}{set}}}";
    }

    private static string Text(MethodInfo method)
    {
        var type = TypeText(method.ReturnType) + Mark(new NullabilityInfoContext().Create(method.ReturnParameter), method.ReturnType);
        return $"{Modifiers(method)}{type} {method.Name}{Generics(method.GetGenericArguments())}({Parameters(method)})";
    }

    private static string Modifiers(MethodInfo method)
    {
        if (method.DeclaringType!.IsInterface) return "";
        var isOverride = method.GetBaseDefinition() != method;
        var kind = method.IsStatic ? "static "
            : method.IsAbstract ? "abstract "
            : isOverride ? "override "
            : method is { IsVirtual: true, IsFinal: false } ? "virtual " : "";
        return kind + (method.IsFamily ? "protected " : "");
    }

    private static string Parameters(MethodBase method)
    {
        var isExtension = method.IsDefined(typeof(ExtensionAttribute));
        return string.Join(", ", method.GetParameters().Select((parameter, index) => (isExtension && index == 0 ? "this " : "") + Text(parameter)));
    }

    private static string Text(ParameterInfo parameter)
    {
        var variable = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        var type = TypeText(parameter.ParameterType) + Mark(new NullabilityInfoContext().Create(parameter), parameter.ParameterType);
        return $"{variable}{type} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")}";
    }

    private static string Default(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null when parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null => "default",
        null => "null",
        bool value => value ? "true" : "false",
        string value => $"\"{value}\"",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    // The list marks what may be null at the top of a type only, not in its arguments.
    private static string Mark(NullabilityInfo nullability, Type type) =>
        !type.IsValueType && (nullability.ReadState == NullabilityState.Nullable || nullability.WriteState == NullabilityState.Nullable) ? "?" : "";

    private static string TypeText(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (Nullable.GetUnderlyingType(type) is { } underlying) return TypeText(underlying) + "?";
        return type.IsArray ? TypeText(type.GetElementType()!) + "[]" : NameOf(type);
    }

    private static string NameOf(Type type) => type.Name.Split('`')[0] + Generics(type.GetGenericArguments());

    private static string Generics(Type[] arguments) => arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(TypeText))}>";
}
