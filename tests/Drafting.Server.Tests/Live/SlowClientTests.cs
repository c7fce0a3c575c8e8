using Drafting.Operations;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Live;

public class SlowClientTests(RunningServer server)
{
    private const int Entries = 300;

    // More in all than the server keeps at hand, so that the slow client's part comes from the log.
    private static readonly Delta LongText = Delta.FromText(string.Concat(Enumerable.Repeat("回顾其以往各项决议，", 400)));

    [Fact]
    public async Task Client_ThatDoesNotRead_HoldsUpNobodyAndMissesNothing()
    {
        var draft = await server.NewDraftAsync();
        await using var slow = await server.ConnectAsync(People.Reviewer);
        await using var quick = await server.ConnectAsync(People.Editor);
        var (reader, writer) = (new LiveClient(slow, draft, "slow"), new LiveClient(quick, draft, "quick"));
        await reader.OpenAsync();
        await writer.OpenAsync();
        slow.Pause();
        for (var i = 1; i <= Entries; i++)
        {
            var answer = await writer.SubmitAsync(new InsertParagraph($"p{i}", null, ParagraphKind.Plain, 0, LongText), new RemoveParagraph($"p{i}"));
            Assert.Equal("accepted", answer.GetProperty("status").GetString());
        }

        await writer.ReachAsync(Entries);
        slow.Resume();
        await reader.ReachAsync(Entries);
        Assert.Equal(writer.Text.Print(), reader.Text.Print());
    }
}
