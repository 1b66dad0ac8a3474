using System.CommandLine;
using Igloo.Benchmarks;

namespace Igloo.Accuracy.Mapping;

/// <summary>How well columns are told: on layouts kept for testing only, on those that rules may be written from, and on folders of files.</summary>
internal static class MappingCommand
{
    private const int Seed = 20240531;

    public static Command Create()
    {
        var report = new Option<FileInfo>("--report") { Description = "Where the report is written.", DefaultValueFactory = _ => new FileInfo("benchmarks/results/mapping.md") };
        var folders = new Option<DirectoryInfo[]>("--data") { Description = "Folders of files whose guesses are counted.", AllowMultipleArgumentsPerToken = true };
        var tell = new Option<bool>("--tell") { Description = "Print each column of the practice layouts that is not right. Those of the held-out layouts are never printed." };
        var more = new Option<FileInfo[]>("--layouts") { Description = "Further files of layouts, to write rules from.", AllowMultipleArgumentsPerToken = true };
        var judged = new Option<FileInfo>("--judged") { Description = "What a person judged the columns of the --data folders' files to be.", DefaultValueFactory = _ => new FileInfo(Path.Combine(AppContext.BaseDirectory, "Mapping", "judged.txt")) };
        var count = new Option<bool>("--count-words") { Description = "Print in how many of the layouts that rules may be written from each word stands and each look of columns is met, for KindWords, and stop." };
        var brief = new Option<bool>("--brief") { Description = "Leave out the layouts in which each word in turn is made unknown, which take most of the time." };
        var command = new Command("mapping", "How well the columns of files are told.") { report, folders, tell, more, judged, count, brief };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(count))
            {
                foreach (var line in WordCount.Lines([.. ToLearnFrom], Seed)) Console.WriteLine($"        \"{line}\",");
                return;
            }

            Action<string>? teller = parsed.GetValue(tell) ? Console.Error.WriteLine : null;
            var text = new Report("Column mapping", "dotnet run -c Release --project benchmarks/Igloo.Accuracy -- mapping --data FOLDER…");
            Section(text, "Layouts kept for testing only", Layouts("layouts-held-out.txt"), null);
            Section(text, "Layouts written last, kept for testing only", Layouts("layouts-fresh.txt"), null);
            Section(text, "Products and forms as their makers document them, the half kept for testing only", KeptOf("layouts-forms.txt"), null);
            Section(text, "Headers of public schemas and open tools, the half kept for testing only", KeptOf("layouts-public.txt"), null);
            Section(text, "Layouts of many countries and trades, the half kept for testing only", KeptOf("layouts-abroad.txt"), null);
            Section(text, "Layouts of agencies, trades and platforms, the half kept for testing only", KeptOf("layouts-agencies.txt"), null);
            Section(text, "Layouts of offices and operators in several languages, the half kept for testing only", KeptOf("layouts-offices.txt"), null);
            Section(text, "Layouts of clerks, vendors and ministries, the half kept for testing only", KeptOf("layouts-desks.txt"), null);
            Section(text, "Further products, returns and registers as their makers write them, the half kept for testing only", KeptOf("layouts-products.txt"), null);
            Section(text, "Forms and exports of clerks in many languages, the half kept for testing only", KeptOf("layouts-clerks.txt"), null);
            Section(text, "Forms and exports of clerks in many languages, the half that rules were written from", ClerksToLearnFrom, teller);
            Section(text, "Layouts of agencies, trades and platforms, the half that rules were written from", AgenciesToLearnFrom, teller);
            Section(text, "Layouts of offices and operators in several languages, the half that rules were written from", OfficesToLearnFrom, teller);
            Section(text, "Layouts of clerks, vendors and ministries, the half that rules were written from", DesksToLearnFrom, teller);
            Section(text, "Further products, returns and registers as their makers write them, the half that rules were written from", ProductsToLearnFrom, teller);
            Section(text, "Layouts written blind, opened to rules since", Layouts("layouts-blind.txt"), teller);
            Section(text, "Layouts written without sight of the rules, second set, opened to rules since", Layouts("layouts-unseen.txt"), teller);
            Section(text, "Layouts written before the rules were looked at, third set, opened to rules since", Layouts("layouts-apart.txt"), teller);
            Section(text, "A wide collection, opened to rules since", Layouts("layouts-wide.txt"), teller);
            Section(text, "Further layouts, opened to rules since", Layouts("layouts-further.txt"), teller);
            Section(text, "Products and forms as their makers document them, the half that rules were written from", FormsToLearnFrom, teller);
            Section(text, "Headers of public schemas and open tools, the half that rules were written from", PublicToLearnFrom, teller);
            Section(text, "Layouts of the English-speaking world, written blind, opened to rules since", Layouts("layouts-english.txt"), teller);
            Section(text, "Layouts of the rest of the world, written blind, opened to rules since", Layouts("layouts-world.txt"), teller);
            Section(text, "Layouts of many countries and trades, the half that rules were written from", AbroadToLearnFrom, teller);
            Section(text, "Layouts that rules were written from", Layouts("layouts-practice.txt"), teller);
            foreach (var file in parsed.GetValue(more) ?? []) Section(text, $"Layouts of {file.Name}", Layouts(file.FullName), teller);
            if (!parsed.GetValue(brief)) Section(text, "Layouts that rules were written from, each word in turn made unknown", ToLearnFrom.SelectMany(UnknownWords.Of), teller, isEachShown: false);
            var truths = new JudgedFolder(File.ReadLines(parsed.GetValue(judged)!.FullName));
            foreach (var folder in parsed.GetValue(folders) ?? [])
            {
                FolderCount.Add(text, folder);
                truths.Add(text, folder, teller);
            }

            text.Write(parsed.GetValue(report)!.FullName);
        });
        return command;
    }

    // Every second layout is kept for testing: the rule was there before any of them was tried.
    private static IEnumerable<Layout> KeptOf(string file) => Layouts(file).Where((_, i) => i % 2 == 1);

    private static IEnumerable<Layout> LearntFrom(string file) => Layouts(file).Where((_, i) => i % 2 == 0);

    // Kept until rules had been measured on them release after release; what was wrong in them teaches more than what is right in those that rules were written from.
    private static IEnumerable<Layout> Opened => [.. Layouts("layouts-blind.txt"), .. Layouts("layouts-english.txt"), .. Layouts("layouts-world.txt"), .. Layouts("layouts-unseen.txt"), .. Layouts("layouts-apart.txt"), .. KeptOf("layouts-wide.txt"), .. KeptOf("layouts-further.txt")];

    private static IEnumerable<Layout> FormsToLearnFrom => LearntFrom("layouts-forms.txt");

    private static IEnumerable<Layout> PublicToLearnFrom => LearntFrom("layouts-public.txt");

    private static IEnumerable<Layout> AbroadToLearnFrom => LearntFrom("layouts-abroad.txt");

    private static IEnumerable<Layout> AgenciesToLearnFrom => LearntFrom("layouts-agencies.txt");

    private static IEnumerable<Layout> OfficesToLearnFrom => LearntFrom("layouts-offices.txt");

    private static IEnumerable<Layout> DesksToLearnFrom => LearntFrom("layouts-desks.txt");

    private static IEnumerable<Layout> ProductsToLearnFrom => LearntFrom("layouts-products.txt");

    private static IEnumerable<Layout> ClerksToLearnFrom => LearntFrom("layouts-clerks.txt");

    private static IEnumerable<Layout> ToLearnFrom => [.. Layouts("layouts-practice.txt"), .. LearntFrom("layouts-wide.txt"), .. LearntFrom("layouts-further.txt"), .. FormsToLearnFrom, .. Opened, .. PublicToLearnFrom, .. AbroadToLearnFrom, .. AgenciesToLearnFrom, .. OfficesToLearnFrom, .. DesksToLearnFrom, .. ProductsToLearnFrom, .. ClerksToLearnFrom];

    private static IReadOnlyList<Layout> Layouts(string file) => Layout.Parse(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Mapping", file)));

    private static void Section(Report text, string title, IEnumerable<Layout> layouts, Action<string>? tell, bool isEachShown = true)
    {
        text.Line($"## {title}").Line("");
        text.Line("*Right*: accepted with the right type and role, refused for a protected trait, or left alone where there is no type. *Asked*: a person is asked; where a file is held and it is not sure what its rows tell, about all its columns. *Missed*: left out, though it has a type.").Line("");
        text.Line("| product or form | columns | right | accepted wrong | asked | missed |").Line("|---|---:|---:|---:|---:|---:|");
        var all = default(MappingScore);
        var count = 0;
        var reliability = new Reliability();
        foreach (var (product, score, certainties, told) in layouts.AsParallel().AsOrdered().Select(Judged))
        {
            if (isEachShown) text.Line(Row(product, score));
            all += score;
            count++;
            reliability.Add(certainties);
            foreach (var line in told) tell?.Invoke(line);
        }

        text.Line(Row($"**all {count}**", all)).Line("");
        text.Line(FormattableString.Invariant($"Right {100.0 * all.Right / all.Columns:0.0} %, accepted wrong {100.0 * all.Wrong / all.Columns:0.0} %, asked {100.0 * all.Asked / all.Columns:0.0} %, missed {100.0 * all.Missed / all.Columns:0.0} %. The kind of {all.Kinds} of {count} files is right; held for a person: {all.Held}.")).Line("").Line(reliability.InWords()).Line("");
    }

    private static (string Product, MappingScore Score, Reliability Certainties, List<string> Told) Judged(Layout layout)
    {
        var (certainties, told) = (new Reliability(), new List<string>());
        return (layout.Product, MappingScore.Of(layout, new LayoutFile(Seed).Write(layout), certainties, told.Add), certainties, told);
    }

    private static string Row(string product, MappingScore score) => FormattableString.Invariant($"| {product} | {score.Columns} | {score.Right} | {score.Wrong} | {score.Asked} | {score.Missed} |");
}
