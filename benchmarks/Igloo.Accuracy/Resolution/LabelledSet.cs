namespace Igloo.Accuracy.Resolution;

/// <summary>A labelled set: how its file is made, what its columns hold, and what the peer reached on it.</summary>
/// <param name="Name">As the report names it.</param>
/// <param name="Types">Its columns and their types, as on the command line.</param>
/// <param name="PeersBest">The peer's best F1, or a dash.</param>
/// <param name="People">Synthetic people in it; 0 in a set of others.</param>
/// <param name="Prepare">Writes the set as one CSV file with a column <see cref="Truth"/>; <see langword="null"/> when the set is not there.</param>
internal sealed record LabelledSet(string Name, string Types, string PeersBest, int People, Func<string, CancellationToken, Task<bool>> Prepare)
{
    /// <summary>Name of the column with the true entity.</summary>
    public const string Truth = "true_entity";

    public async Task<FileInfo?> PrepareAsync(DirectoryInfo work, CancellationToken cancellation)
    {
        var file = new FileInfo(Path.Combine(work.FullName, $"{Name.Replace(' ', '-')}.csv"));
        return await Prepare(file.FullName, cancellation) ? file : null;
    }
}
