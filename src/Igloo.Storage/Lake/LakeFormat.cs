namespace Igloo.Storage;

/// <summary>Takes rows out of columns, in order.</summary>
internal interface IRowReader<T>
{
    T Next();
}

/// <summary>Puts rows into columns and takes them out again, in order.</summary>
internal interface IRowCodec<T> : IRowReader<T>
{
    void Append(T row);
}

/// <summary>How rows of a type stand in a file.</summary>
/// <param name="Name">Kept in the file, so that a file of another type is told by its name.</param>
/// <param name="Version">Raised when the columns change.</param>
/// <param name="Bind">Declares the columns and gives the codec over them.</param>
/// <param name="RowGroupRows">Most rows that are decoded together; bounds what reading a part of a file costs.</param>
internal sealed record LakeFormat<T>(string Name, int Version, Func<ColumnSet, IRowCodec<T>> Bind, int RowGroupRows = 8_192);
