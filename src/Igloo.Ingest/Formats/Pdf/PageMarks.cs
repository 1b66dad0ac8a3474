namespace Igloo.Ingest.Formats.Pdf;

/// <summary>A letter where it stands on a page, the page turned so that most of its text reads from left to right.</summary>
/// <param name="Text">Mostly one character; several where the font joins them.</param>
/// <param name="Left">Where it begins, in points from the left.</param>
/// <param name="Right">Where the next one may begin.</param>
/// <param name="Base">Height of the line that it stands on, in points from below.</param>
/// <param name="Size">Of its font, in points.</param>
internal readonly record struct Glyph(string Text, double Left, double Right, double Base, double Size);

/// <summary>A straight line, or the edge of a filled box.</summary>
/// <param name="At">Its height if it runs across, else its distance from the left.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends; never before <paramref name="From"/>.</param>
internal readonly record struct Rule(double At, double From, double To);

/// <summary>What is drawn on a page.</summary>
/// <param name="Glyphs">Its letters.</param>
/// <param name="Aside">Letters that run another way than most: on their side, upside down or slantwise.</param>
/// <param name="Across">Rules from left to right.</param>
/// <param name="Down">Rules from top to bottom.</param>
/// <param name="HasPicture">Whether a picture covers most of it.</param>
internal sealed record PageMarks(IReadOnlyList<Glyph> Glyphs, IReadOnlyList<Glyph> Aside, IReadOnlyList<Rule> Across, IReadOnlyList<Rule> Down, bool HasPicture);
