using System.Text.Json;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Contract;

/// <summary>That what is not as described is noticed: all other tests lean on it.</summary>
public class JsonShapeTests
{
    private const string Answer = """{"status":"accepted","revision":7}""";

    [Theory]
    [InlineData("Answer", Answer, null)]
    [InlineData("Answer", """{"status":"accepted","revision":"7"}""", "$.revision is \"7\", not integer")]
    [InlineData("Answer", """{"status":"accepted","revision":7,"more":1}""", "$.more is not described")]
    [InlineData("Answer", """{"status":"accepted"}""", "$.revision is missing")]
    [InlineData("Answer", """{"status":"lost"}""", "$.status is none of accepted, rejected")]
    [InlineData("Attendee", """{"user":"a@b.example","delegation":null}""", null)]
    [InlineData("Attendee", """{"user":null,"delegation":null}""", "$.user is null, not string")]
    [InlineData("Delta", """{"ops":[{"insert":{"footnote":"f1"}},{"retain":2},{"delete":1}]}""", null)]
    [InlineData("DraftRole", "\"owner\"", "$ is “owner”, none of reviewer, proposer, editor, facilitator")]
    [InlineData("SponsorDay", """{"day":"2026-13-01","count":1}""", "$.day is “2026-13-01”, no day")]
    public void Fault_IsWhatIsNotAsDescribed(string schema, string json, string? fault)
    {
        using var value = JsonDocument.Parse(json);
        Assert.Equal(fault, ApiContract.Named(schema).Fault(value.RootElement));
    }

    [Fact]
    public void Pushes_AreHeldToTheirArguments()
    {
        using var arguments = JsonDocument.Parse("""["d1","owner"]""");
        Assert.Null(ApiContract.FaultOfPush("closed", JsonDocument.Parse("""["d1","removed"]""").RootElement));
        Assert.StartsWith("$[1] is “owner”", ApiContract.FaultOfPush("role", arguments.RootElement), StringComparison.Ordinal);
        Assert.NotNull(ApiContract.FaultOfPush("gossip", arguments.RootElement));
    }
}
