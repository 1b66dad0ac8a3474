using System.Xml.Linq;
using Igloo.Specs.Tree;

namespace Igloo.Specs.Architecture;

/// <summary>What one project file leans on.</summary>
internal sealed record ProjectFile(string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages, bool IsPure)
{
    /// <summary>Every project under src/, in order of name.</summary>
    public static IReadOnlyList<ProjectFile> All { get; } = [.. SourceTree.FilesLike("src/", ".csproj").Select(Read)];

    public static ProjectFile Of(string name) => Assert.Single(All, project => project.Name == name);

    public static ProjectFile Parse(string name, params IEnumerable<XElement> roots)
    {
        var elements = roots.SelectMany(root => root.Descendants()).ToList();
        return new ProjectFile(
            name,
            [.. Included(elements, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))).Distinct().Order(StringComparer.Ordinal)],
            [.. Included(elements, "PackageReference").Distinct().Order(StringComparer.Ordinal)],
            elements.Any(element => element.Name.LocalName == "IglooPure" && element.Value == "true"));
    }

    private static ProjectFile Read(string path) =>
        Parse(Path.GetFileNameWithoutExtension(path), XElement.Parse(SourceTree.Read(path)), PropsBeside(path));

    // FunctionsRuntime.props holds the references that differ between the two runtimes.
    private static XElement PropsBeside(string path)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var props = SourceTree.Files.Where(file => file.StartsWith(folder, StringComparison.Ordinal) && (file.EndsWith(".props", StringComparison.Ordinal) || file.EndsWith(".targets", StringComparison.Ordinal)));
        return new XElement("Props", props.Select(file => XElement.Parse(SourceTree.Read(file))));
    }

    private static IEnumerable<string> Included(IEnumerable<XElement> elements, string item) =>
        elements.Where(element => element.Name.LocalName == item).Select(element => element.Attribute("Include")?.Value).OfType<string>();
}
