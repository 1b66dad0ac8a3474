namespace Igloo.Storage;

internal sealed class EntityMeasuresCodec(ColumnSet columns) : IRowCodec<EntityMeasures>
{
    private readonly EntityIdColumns _entity = new(columns, "entity");
    private readonly EntityIdColumns _component = new(columns, "component");
    private readonly Column<int> _componentSize = columns.Whole("component_size");
    private readonly Column<int> _community = columns.Whole("community");
    private readonly Column<int> _communitySize = columns.Whole("community_size");
    private readonly Column<int> _core = columns.Whole("core");
    private readonly Column<int> _degree = columns.Whole("degree");
    private readonly Column<double> _strength = columns.Number("strength");
    private readonly Column<double> _pageRank = columns.Number("page_rank");
    private readonly Column<double> _betweenness = columns.Number("betweenness");
    private readonly Column<double> _betweennessBound = columns.Number("betweenness_bound");
    private readonly Column<double> _constraint = columns.Number("constraint");
    private readonly Column<long> _pairsParted = columns.Long("pairs_parted");
    private readonly Column<int> _leadership = columns.Whole("leadership");
    private readonly Column<int> _control = columns.Whole("control");
    private readonly Column<int> _span = columns.Whole("span");
    private readonly Column<int?> _persistence = columns.OptionalWhole("persistence");

    public void Append(EntityMeasures measured)
    {
        _entity.Append(measured.Entity);
        _component.Append(measured.Component);
        _componentSize.Append(measured.ComponentSize);
        _community.Append(measured.Community);
        _communitySize.Append(measured.CommunitySize);
        _core.Append(measured.Core);
        _degree.Append(measured.Degree);
        _strength.Append(measured.Strength);
        _pageRank.Append(measured.PageRank);
        _betweenness.Append(measured.Betweenness);
        _betweennessBound.Append(measured.BetweennessBound);
        _constraint.Append(measured.Constraint);
        _pairsParted.Append(measured.PairsParted);
        _leadership.Append(measured.Leadership);
        _control.Append(measured.Control);
        _span.Append(measured.Span);
        _persistence.Append(measured.Persistence);
    }

    public EntityMeasures Next() => new(
        _entity.Next(), _component.Next(), _componentSize.Next(), _community.Next(), _communitySize.Next(), _core.Next(), _degree.Next(), _strength.Next(), _pageRank.Next(),
        _betweenness.Next(), _betweennessBound.Next(), _constraint.Next(), _pairsParted.Next(), _leadership.Next(), _control.Next(), _span.Next(), _persistence.Next());
}
