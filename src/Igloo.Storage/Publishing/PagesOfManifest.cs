using System.Runtime.CompilerServices;

namespace Igloo.Storage;

/// <summary>A manifest's pages by table and bucket, made once per manifest that is held.</summary>
internal sealed class PagesOfManifest
{
    private static readonly ConditionalWeakTable<Manifest, PagesOfManifest> Made = [];

    private readonly ILookup<(string Table, int Bucket), PageRef> _pages;

    private PagesOfManifest(Manifest manifest) => _pages = manifest.Pages.ToLookup(page => (page.Table, page.Bucket));

    /// <summary>The pages of a bucket that a viewer may read. No other page is ever asked for.</summary>
    public static IEnumerable<PageRef> Visible(Manifest manifest, string table, int bucket, IReadOnlyCollection<ReleaseClass> visible) =>
        Made.GetValue(manifest, static from => new PagesOfManifest(from))._pages[(table, bucket)].Where(page => page.Audience.Includes(visible));
}
