using System.Globalization;
using System.Text.Json;
using Drafting.Documents.Rules;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Documents.Tests.Stages;

public class SilenceDeadlineTests
{
    [Theory]
    [InlineData(null, null, "2026-11-27T09:00:00Z", "UTC")]
    [InlineData("2026-11-27T18:00", "America/New_York", "2026-11-27T23:00:00Z", "America/New_York")]
    [InlineData("2026-11-27T18:00:30", "Asia/Shanghai", "2026-11-27T10:00:30Z", "Asia/Shanghai")]
    [InlineData("2026-11-27T18:00+01:00", null, "2026-11-27T17:00:00Z", "UTC")]
    [InlineData("2026-11-27T23:00:00Z", "America/New_York", "2026-11-27T23:00:00Z", "America/New_York")]
    public void Deadline_IsAnInstantInAZone(string? deadline, string? zone, string expected, string shown)
    {
        var life = Life.At(Stage.Negotiation);
        life.Do(new SetStage("silence", null) { Deadline = deadline, TimeZone = zone });
        Assert.Equal((DateTimeOffset.Parse(expected, null), shown), (life.Draft.RunningSilence!.Deadline, life.Draft.RunningSilence.TimeZone));
        Assert.Equal(CanonicalText.Hash(life.Draft), life.Draft.RunningSilence.Hash);
    }

    [Theory]
    [InlineData("2026-11-24T09:00:00Z", null)]
    [InlineData("2027-11-24T09:00:00Z", null)]
    [InlineData("Friday", null)]
    [InlineData("0001-01-01T00:00", "America/New_York")]
    [InlineData("9999-12-31T23:59", "Asia/Shanghai")]
    [InlineData(null, "EST5EDT; DROP")]
    [InlineData(null, "Mars/Olympus")]
    [InlineData(null, "../../etc/passwd")]
    public void NoDeadline_IsRefused(string? deadline, string? zone) => Assert.Equal(
        RefusalCodes.InvalidDeadline, Life.At(Stage.Negotiation).Ask(new SetStage("silence", null) { Deadline = deadline, TimeZone = zone })?.Code);

    private sealed record Vector(string Local, string TimeZone, DateTimeOffset? Moment);

    /// <summary>Where the clocks show a time twice, the earlier moment is meant, as the client says; where they pass over it, none.</summary>
    [Fact]
    public void LocalTime_IsTheMomentThatTheClientTakesItFor()
    {
        var vectors = JsonSerializer.Deserialize<Vector[]>(File.ReadAllText(RepositoryPaths.InRepository("tests", "vectors", "local-times.json")), JsonSerializerOptions.Web)!;
        Assert.All(vectors, vector => Assert.Equal(
            vector.Moment,
            SilenceDeadline.MomentOf(DateTime.Parse(vector.Local, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(vector.TimeZone))));
    }
}
