using System.Security.Claims;
using System.Text;
using Igloo.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;

namespace Igloo.Functions.Tests.Access;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task A_function_without_an_access_rule_answers_nobody()
    {
        var call = new Call("NobodyGaveMeARule");
        var ran = false;
        await new AccessMiddleware(new AccessRules(typeof(IglooApp).Assembly), new LocalTokens(LocalTokens.NewKey())).Invoke(call, _ =>
        {
            ran = true;
            return Task.CompletedTask;
        });
        Assert.False(ran);
        Assert.Equal(403, call.Http.Response.StatusCode);
    }

    [Fact]
    public async Task A_failure_is_answered_without_its_insides()
    {
        var call = new Call("GetLead");
        await new ProblemMiddleware(NullLogger<ProblemMiddleware>.Instance).Invoke(call, _ => throw new InvalidOperationException("row of Ana Ruiz is broken"));
        var answer = Encoding.UTF8.GetString(call.Body.ToArray());
        Assert.Equal(500, call.Http.Response.StatusCode);
        Assert.Contains(call.InvocationId, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana Ruiz", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("31")]
    [InlineData("Readers")]
    [InlineData("Anyone")]
    [InlineData("Root")]
    [InlineData("")]
    public void A_role_claim_that_names_no_single_role_grants_nothing(string claim) =>
        Assert.Equal(Roles.None, Viewer.From(new ClaimsIdentity([new Claim("roles", claim)])).Roles);

    [Fact]
    public void Role_claims_add_up_whatever_their_case() =>
        Assert.Equal(Roles.Analyst | Roles.Auditor, Viewer.From(new ClaimsIdentity([new Claim("roles", "analyst"), new Claim("roles", "Auditor")])).Roles);

    [Fact]
    public void Who_only_drops_files_follows_those_of_the_own_agency_and_who_reads_follows_all_that_are_shared()
    {
        var uploader = new Viewer("u", "U", "police", Roles.Uploader, []);
        Assert.True(uploader.MayFollow(Dropped("police", ReleaseClass.AgencyOnly)));
        Assert.False(uploader.MayFollow(Dropped("coast", ReleaseClass.Shared)));
        var analyst = uploader with { Roles = Roles.Analyst };
        Assert.True(analyst.MayFollow(Dropped("coast", ReleaseClass.Shared)));
        Assert.False(analyst.MayFollow(Dropped("coast", ReleaseClass.AgencyOnly)));
    }

    private static Model.Upload Dropped(string agency, string handling) => new()
    {
        Id = new UploadId(1),
        Workspace = new WorkspaceId("main"),
        Path = new UploadPath(new SourceRef(agency, "calls"), "calls.csv"),
        ContentSha256 = "",
        DropNumber = 1,
        Length = 1,
        Release = new ReleaseClass(agency, handling),
    };

    /// <summary>One call of a function, seen from a middleware.</summary>
    private sealed class Call : FunctionContext
    {
        private readonly Named _function;

        public Call(string function)
        {
            _function = new Named(function);
            Http = new DefaultHttpContext { Response = { Body = Body } };
            Items = new Dictionary<object, object> { ["HttpRequestContext"] = Http };
        }

        public MemoryStream Body { get; } = new();

        public HttpContext Http { get; }

        public override string InvocationId => "7f9c";

        public override string FunctionId => _function.Id;

        public override BindingContext BindingContext => throw new NotSupportedException();

        public override IServiceProvider InstanceServices { get; set; } = null!;

        public override FunctionDefinition FunctionDefinition => _function;

        public override IDictionary<object, object> Items { get; set; }
    }

    private sealed class Named(string name) : FunctionDefinition
    {
        public override string PathToAssembly => "";

        public override string EntryPoint => "";

        public override string Id => name;

        public override string Name => name;
    }
}
