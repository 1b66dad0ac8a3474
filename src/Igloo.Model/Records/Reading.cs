namespace Igloo.Model;

/// <summary>What a normaliser made of a typed value: the value, or the reason why there is none. Field data never throws.</summary>
/// <typeparam name="T">The normal form.</typeparam>
public readonly record struct Reading<T>
{
    private readonly T? _value;

    internal Reading(T? value, string? reason) => (_value, Reason) = (value, reason);

    /// <summary>Why the value cannot be used, in words for the person who sent it; <see langword="null"/> when it can.</summary>
    public string? Reason { get; }

    /// <summary>Whether there is a value.</summary>
    public bool IsUsable => Reason is null;

    /// <summary>The normal form.</summary>
    /// <exception cref="InvalidOperationException">The reading is unusable; the message holds the reason.</exception>
    public T Value => IsUsable ? _value! : throw new InvalidOperationException($"An unusable reading has no value: {Reason}");
}

/// <summary>Makes readings.</summary>
public static class Reading
{
    /// <summary>A usable value.</summary>
    public static Reading<T> Of<T>(T value) => new(value, null);

    /// <summary>An unusable value, with the reason.</summary>
    public static Reading<T> Unusable<T>(string reason) => new(default, reason);
}
