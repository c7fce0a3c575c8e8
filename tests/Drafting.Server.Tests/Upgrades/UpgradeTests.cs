using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Drafting.Server.Tests.Running;
using Drafting.Testing;

namespace Drafting.Server.Tests.Upgrades;

/// <summary>
/// Data folders as earlier servers left them, each named by its day, with what that server answered of them; <c>make.mjs</c> writes one. Today's
/// server starts on each and finds every draft, account and key.
/// </summary>
public sealed class UpgradeTests
{
    private static readonly string Here = Path.Combine(RepositoryPaths.Root, "tests", "Drafting.Server.Tests", "Upgrades");

    public static TheoryData<string> Days => [.. Directory.GetFiles(Here, "*.tar.gz").Select(path => Path.GetFileName(path)[..^".tar.gz".Length])];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Start_OnEarlierData_FindsEveryDraftAccountAndKey(string day)
    {
        using var folder = new TemporaryFolder();
        await using (var archive = new GZipStream(File.OpenRead(Path.Combine(Here, $"{day}.tar.gz")), CompressionMode.Decompress))
            await TarFile.ExtractToDirectoryAsync(archive, Path.GetDirectoryName(folder.File("drafting.db"))!, overwriteFiles: true);
        var expected = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(Here, $"{day}.json"))).RootElement;

        // Twice: what the first start brought up to date, the second finds so.
        for (var start = 0; start < 2; start++)
        {
            using var server = await ServerProcess.StartAsync(folder);
            foreach (var person in expected.GetProperty("people").EnumerateArray())
                await Api.SignInAsync(server.Address, person.GetProperty("email").GetString()!, person.GetProperty("password").GetString()!);
            var facilitator = expected.GetProperty("people").EnumerateArray().Single(person => person.GetProperty("email").GetString() == expected.GetProperty("facilitator").GetString());
            var api = await Api.SignInAsync(server.Address, facilitator.GetProperty("email").GetString()!, facilitator.GetProperty("password").GetString()!);
            foreach (var answer in expected.GetProperty("answers").EnumerateObject())
                AssertHolds(answer.Value, await api.CallAsync("GET", answer.Name), answer.Name);
            await server.KillAsync();
        }
    }

    /// <summary>Everything that was answered is answered still; there may be more.</summary>
    private static void AssertHolds(JsonElement before, JsonElement now, string at)
    {
        Assert.True(before.ValueKind == now.ValueKind, $"{at} was {before} and is {now}.");
        switch (before.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var field in before.EnumerateObject())
                {
                    Assert.True(now.TryGetProperty(field.Name, out var value), $"{at} has no {field.Name} any more.");
                    AssertHolds(field.Value, value, $"{at}.{field.Name}");
                }

                break;
            case JsonValueKind.Array:
                Assert.True(before.GetArrayLength() == now.GetArrayLength(), $"{at} had {before.GetArrayLength()} items and has {now.GetArrayLength()}.");
                foreach (var (i, value) in before.EnumerateArray().Index())
                    AssertHolds(value, now[i], $"{at}[{i}]");
                break;
            default:
                Assert.True(before.ToString() == now.ToString(), $"{at} was {before} and is {now}.");
                break;
        }
    }
}
