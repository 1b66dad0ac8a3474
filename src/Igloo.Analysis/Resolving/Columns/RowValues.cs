using System.Runtime.CompilerServices;

namespace Igloo.Analysis.Resolving;

/// <summary>The numbers of a row's values side by side, -1 where it has none: one line of the cache, since pairs meet in no order.</summary>
[InlineArray(Size)]
internal struct RowValues
{
    public const int Given = 0, Family = 1, Whole = 2, Organization = 3, Birth = 4, House = 5, Street = 6, Home = 7, Town = 8, PostalCode = 9;
    public const int Phone = 10, Email = 11, Document = 12, Account = 13, Plate = 14;

    /// <summary>What <see cref="NameSigns"/> says of the row's names.</summary>
    public const int Signs = 15;

    private const int Size = 16;

    private int _first;
}
