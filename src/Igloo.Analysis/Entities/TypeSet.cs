using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>A set of field types, a bit for each.</summary>
internal readonly record struct TypeSet(UInt128 Bits)
{
    public static TypeSet Of(IEnumerable<FieldType> types) => types.Aggregate(default(TypeSet), (set, type) => set.With(type));

    public TypeSet With(FieldType type) => new(Bits | (UInt128.One << (int)type));

    public bool Holds(FieldType type) => (Bits >> (int)type & UInt128.One) != UInt128.Zero;

    public bool HoldsAnyOf(TypeSet other) => (Bits & other.Bits) != UInt128.Zero;
}
