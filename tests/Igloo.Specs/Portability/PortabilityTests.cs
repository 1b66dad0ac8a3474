using System.Text.RegularExpressions;
using Igloo.Specs.Tree;

namespace Igloo.Specs.Portability;

/// <summary>A bare clone builds anywhere: nothing in the tree names one machine or one package source.</summary>
public sealed partial class PortabilityTests
{
    private static readonly string[] Binary = [".png", ".xlsx", ".parquet", ".gz", ".zip", ".ico", ".woff2"];

    public static TheoryData<string> LockFiles =>
        [.. SourceTree.Files.Where(path => Path.GetFileName(path) is "package-lock.json" or "packages.lock.json")];

    [Fact]
    public void No_text_names_a_folder_of_one_machine() =>
        Assert.DoesNotContain(SourceTree.Files, path => !IsBinary(path) && MachineFolder().IsMatch(SourceTree.Read(path)));

    [Theory]
    [InlineData("/home/" + "ann/igloo/src")]
    [InlineData("/Users/" + "ann/igloo")]
    [InlineData(@"C:\Users" + @"\ann\igloo")]
    [InlineData("cd /root" + "/igloo")]
    public void A_folder_of_one_machine_is_told(string text) => Assert.Matches(MachineFolder(), text);

    [Theory]
    [InlineData("GET /api/users/ann")]
    [InlineData("uploads/home/ann.csv")]
    [InlineData("$(IglooRoot)src/root/a.cs")]
    public void A_path_that_any_machine_has_is_not_told(string text) => Assert.DoesNotMatch(MachineFolder(), text);

    [Theory]
    [MemberData(nameof(LockFiles))]
    public void A_lock_file_names_no_package_source(string path) => Assert.DoesNotMatch(PackageSource(), SourceTree.Read(path));

    [Fact]
    public void A_lock_file_that_names_one_is_told() =>
        Assert.Matches(PackageSource(), """{ "version": "1.0.0", "resolved": "https://registry.example/a-1.0.0.tgz" }""");

    private static bool IsBinary(string path) => Binary.Contains(Path.GetExtension(path));

    // At the start of a path only: `uploads/home/…` is nobody's home.
    [GeneratedRegex(@"(?<![\w.)}\]*-])/(home|Users|root|work)/\w|[A-Za-z]:\\Users\\", RegexOptions.CultureInvariant)]
    private static partial Regex MachineFolder();

    [GeneratedRegex("\"resolved\": *\"https?:", RegexOptions.CultureInvariant)]
    private static partial Regex PackageSource();
}
