using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Igloo.Ingest.Formats.Pdf;

/// <summary>Follows the instructions of a page and keeps its letters and rules. Of pictures it only sees how large they are.</summary>
internal sealed class MarksCollector(
    int page, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters, CropBox crop, UserSpaceUnit unit, PageRotationDegrees rotation, TransformationMatrix initial, PdfOptions options)
    : BaseStreamProcessor<PageMarks>(page, resources, scanner, parser, filters, crop, unit, rotation, initial, options)
{
    /// <summary>Drawings inside drawings: a letterhead in a form in a page. Those that hold each other go on for ever.</summary>
    private const int DeepestForm = 32;

    private const double MostOfPage = 0.5;

    private readonly List<Glyph>[] _glyphs = [.. Enumerable.Range(0, Turns.Count + 1).Select(_ => new List<Glyph>())];
    private readonly PathPen _pen = new();
    private readonly PdfBudget _budget = options.Budget;
    private readonly double _pageArea = crop.Bounds.Area;
    private int _forms;
    private double _picture;

    public override PageMarks Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        _budget.Turn();
        CloneAllStates();
        ProcessOperations(operations);
        var turn = Enumerable.Range(0, Turns.Count).MaxBy(way => _glyphs[way].Count);
        var (across, down) = _pen.Rules(turn);
        return new PageMarks(_glyphs[turn], [.. _glyphs.Where((_, way) => way != turn).SelectMany(glyphs => glyphs)], across, down, _picture >= MostOfPage * _pageArea);
    }

    public override void RenderGlyph(IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset, in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox)
    {
        if (!_budget.Step()) return;
        var from = Placed(new PdfPoint(0, 0), renderingMatrix, textMatrix, transformationMatrix);
        var to = Placed(new PdfPoint(characterBoundingBox.Width, 0), renderingMatrix, textMatrix, transformationMatrix);
        var way = Placed(new PdfPoint(1, 0), renderingMatrix, textMatrix, transformationMatrix);
        var above = Placed(new PdfPoint(0, 1), renderingMatrix, textMatrix, transformationMatrix);
        var turn = Turns.Of(from, way);
        var ((left, foot), (right, _)) = (Turns.Turned(from, turn), Turns.Turned(to, turn));
        var size = Math.Sqrt(Math.Pow(above.X - from.X, 2) + Math.Pow(above.Y - from.Y, 2));
        // What a damaged file puts nowhere can be put into no order.
        if (double.IsFinite(left) && double.IsFinite(right) && double.IsFinite(foot) && size > 0 && double.IsFinite(size)) _glyphs[turn].Add(new Glyph(unicode, left, Math.Max(left, right), foot, size));
        else _budget.Refuse(PdfPages.Damaged);
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath()
    {
        _pen.Close();
        return null;
    }

    public override void StrokePath(bool close) => Draw(close);

    public override void FillPath(FillingRule fillingRule, bool close) => Draw(close: true);

    public override void FillStrokePath(FillingRule fillingRule, bool close) => Draw(close: true);

    public override void MoveTo(double x, double y)
    {
        CurrentPosition = At(x, y);
        _pen.MoveTo(CurrentPosition);
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => Curve(x3, y3);

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => Curve(x3, y3);

    public override void LineTo(double x, double y)
    {
        CurrentPosition = At(x, y);
        _pen.LineTo(CurrentPosition);
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
        _pen.MoveTo(At(x, y));
        _pen.LineTo(At(x + width, y));
        _pen.LineTo(At(x + width, y + height));
        _pen.LineTo(At(x, y + height));
        _pen.Close();
    }

    public override void EndPath() => _pen.End(isSeen: false);

    public override void ClosePath() => _pen.Close();

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (var operation in operations)
        {
            if (!_budget.Step()) return;
            operation.Run(this);
        }
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        _budget.Unfold(formStream.Data.Length);
        if (++_forms <= DeepestForm && !_budget.IsSpent) base.ProcessFormXObject(formStream, xObjectName);
        else _budget.Refuse(PdfPages.Damaged);
        _forms--;
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => SeePicture();

    protected override void RenderInlineImage(InlineImage inlineImage) => SeePicture();

    // A picture is drawn into the square of one point, stretched to where it stands; scanners may cut a page into strips.
    private void SeePicture()
    {
        var matrix = CurrentTransformationMatrix;
        _picture += Math.Abs((matrix.A * matrix.D) - (matrix.B * matrix.C));
    }

    private static PdfPoint Placed(PdfPoint point, in TransformationMatrix rendering, in TransformationMatrix text, in TransformationMatrix page) => page.Transform(text.Transform(rendering.Transform(point)));

    private PdfPoint At(double x, double y) => CurrentTransformationMatrix.Transform(new PdfPoint(x, y));

    private void Curve(double x, double y)
    {
        CurrentPosition = At(x, y);
        _pen.Skip(CurrentPosition);
    }

    private void Draw(bool close)
    {
        if (close) _pen.Close();
        _pen.End(isSeen: true);
    }
}
