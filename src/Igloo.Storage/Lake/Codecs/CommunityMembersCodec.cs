namespace Igloo.Storage;

internal sealed class CommunityMembersCodec : IRowCodec<CommunityMembers>
{
    private readonly Column<int> _number;
    private readonly ListShape _members;
    private readonly EntityIdColumns _member;

    public CommunityMembersCodec(ColumnSet columns)
    {
        _number = columns.Whole("number");
        _members = columns.List();
        _member = new EntityIdColumns(columns, "member", _members);
    }

    public void Append(CommunityMembers community)
    {
        _number.Append(community.Number);
        _members.Begin(community.Members.Count);
        for (var i = 0; i < community.Members.Count; i++) _member.Append(community.Members[i]);
    }

    public CommunityMembers Next()
    {
        var (number, members) = (_number.Next(), new EntityId[_members.Next()]);
        for (var i = 0; i < members.Length; i++) members[i] = _member.Next();
        return new CommunityMembers(number, members);
    }
}
