using System.Text.Json;
using Drafting.Server.Configuration;
using Drafting.Server.Desk;
using Drafting.Server.Tests.Running;
using Drafting.Testing;

namespace Drafting.Server.Tests.Desk;

/// <summary><c>check FILE…</c> on the command line, over real files.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 30);
    private readonly TemporaryFolder files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void CommandLine_NamesFilesAndHow()
    {
        Assert.Null(CheckOptions.Of(["--demo"]));
        Assert.Null(CheckOptions.Of([]));
        var options = CheckOptions.Of(["check", "a.docx", "--format", "sarif", "b.txt", "--words", "zh", "--language", "fr"])!;
        Assert.Equal(["a.docx", "b.txt"], options.Files);
        Assert.Equal((CheckFormat.Sarif, "zh", "fr"), (options.Format, options.Words, options.Language));
        foreach (var wrong in new[] { "check", "check --format json", "check a --format yaml", "check a --words fr", "check a --language tlh", "check a --format", "check a --quick b" })
            Assert.Contains(CheckOptions.Usage, Assert.Throws<StartupException>(() => CheckOptions.Of(wrong.Split(' '))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExitStatus_SaysWhetherSomethingIsWrong()
    {
        var (right, wrong) = (await WriteAsync("right.txt", "2. 请秘书长提出报告。"), await WriteAsync("wrong.txt", "2. 请秘书长提出报告；"));
        Assert.Equal(0, (await RunAsync(right)).Exit);
        var (exit, said, problems) = await RunAsync(right, wrong);
        Assert.Equal((1, ""), (exit, problems));
        Assert.Contains($"{wrong}: 2.: error: ", said, StringComparison.Ordinal);
        Assert.Contains("    请秘书长提出报告[；]", said, StringComparison.Ordinal);
        Assert.Contains("    Write: 请秘书长提出报告[。]", said, StringComparison.Ordinal);
        Assert.Contains("应写作：", (await RunAsync(wrong, "--words", "zh")).Said, StringComparison.Ordinal);

        // One that cannot be read is named, and stops nothing.
        await File.WriteAllTextAsync(files.File("broken.xml"), "<akomaNtoso>\n<p></akomaNtoso>");
        (exit, said, problems) = await RunAsync(files.File("broken.xml"), files.File("missing.txt"), wrong);
        Assert.Equal(2, exit);
        Assert.Contains(wrong, said, StringComparison.Ordinal);
        Assert.Equal(2, problems.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("[notWellFormed]", problems, StringComparison.Ordinal);
        Assert.Contains("missing.txt", problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APathThatIsNone_IsNamed_AndStopsNothing()
    {
        var (exit, said, problems) = await RunAsync("", "a\0b", await WriteAsync("wrong.txt", "2. 请秘书长提出报告；"));
        Assert.Equal((2, 2), (exit, problems.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.Contains("[unreadable]", problems, StringComparison.Ordinal);
        Assert.Contains("报告[；]", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_IsWhatTheApiAnswers()
    {
        var wrong = await WriteAsync("wrong.txt", "2. 请秘书长提出报告；");
        var (_, said, _) = await RunAsync(wrong, files.File("missing.txt"), "--format", "json");
        using var json = JsonDocument.Parse(said);
        Assert.Equal(2, json.RootElement.GetArrayLength());
        var check = json.RootElement[0].GetProperty("check");
        Assert.Null(ApiContract.Named("Check").Fault(check));
        Assert.Contains(check.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("rule").GetString() == "endPunctuation");
        Assert.Equal(JsonValueKind.Null, json.RootElement[1].GetProperty("check").ValueKind);
        Assert.Equal("unreadable", json.RootElement[1].GetProperty("problem").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Sarif_HasWhatTheStandardRequires(string words)
    {
        await File.WriteAllTextAsync(files.File("broken.xml"), "<akomaNtoso>\n<p></akomaNtoso>");
        var named = RepositoryPaths.Seeds.Concat(OfficialFiles()).Append(await WriteAsync("with blank & <sign>.txt", "2. 请秘书长提出报告；")).Append(files.File("broken.xml")).ToArray();
        var (exit, said, _) = await RunAsync([.. named, "--format", "sarif", "--words", words]);
        Assert.Equal(2, exit);
        using var json = JsonDocument.Parse(said);
        var results = SarifRules.Check(json.RootElement);
        Assert.True(results > 0);
    }

    [Fact]
    public async Task RealFiles_AreReadInEveryFormat()
    {
        var (exit, said, problems) = await RunAsync([.. RepositoryPaths.Seeds, .. OfficialFiles()]);
        Assert.Equal("", problems);
        Assert.InRange(exit, 0, 1);
        Assert.NotEqual("", said);
    }

    [Fact]
    public async Task Program_Checking_StartsNoServer()
    {
        var wrong = await WriteAsync("wrong.txt", "2. 请秘书长提出报告；");
        Assert.Equal(1, await CheckCommand.RunAsync(["check", wrong]));
        Assert.Equal(2, await CheckCommand.RunAsync(["check"]));
        Assert.Null(await CheckCommand.RunAsync(["--demo"]));
    }

    /// <summary>Some official files; none where they are not at hand.</summary>
    private static IEnumerable<string> OfficialFiles() => RepositoryPaths.TryFindSharedData("un-texts", out var folder)
        ? Directory.GetFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((_, index) => index % 8 == 0)
        : [];

    private static async Task<(int Exit, string Said, string Problems)> RunAsync(params string[] arguments)
    {
        var (output, problems) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var exit = await CheckCommand.RunAsync(CheckOptions.Of(["check", .. arguments])!, Today, output, problems);
        return (exit, output.ToString(), problems.ToString());
    }

    private async Task<string> WriteAsync(string name, string last)
    {
        var path = files.File(name);
        await File.WriteAllTextAsync(path, $"大会，\n\n回顾其2017年11月17日第72/7号决议，\n\n1. 决定设立工作组；\n\n{last}\n");
        return path;
    }
}
