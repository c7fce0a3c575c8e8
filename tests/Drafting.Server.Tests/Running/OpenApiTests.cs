using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Drafting.Testing;

namespace Drafting.Server.Tests.Running;

/// <summary>What the HTTP API is stands in the repository too, so that a change of it is seen where changes are read.</summary>
public sealed class OpenApiTests
{
    private const string Writes = "DRAFTING_WRITE_OPENAPI";
    private static readonly string Kept = RepositoryPaths.InRepository("docs", "openapi.json");
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether the description is being written anew, so that nothing can be held to the one there was.</summary>
    public static bool IsWriting => Environment.GetEnvironmentVariable(Writes) is "1";

    [Fact]
    public async Task Document_IsTheOneThatIsKept()
    {
        using var folder = new TemporaryFolder();
        using var server = await ServerProcess.StartAsync(folder);
        var (_, json) = await new Api(server.Address, null).TryAsync("GET", "/openapi/v1.json");
        var document = JsonNode.Parse(json.GetRawText())!.AsObject();
        // Where this server happens to listen.
        document.Remove("servers");
        var text = document.ToJsonString(Readable) + "\n";
        if (IsWriting)
            await File.WriteAllTextAsync(Kept, text);
        Assert.True(text == await File.ReadAllTextAsync(Kept), $"The API is not the one of docs/openapi.json. If that is meant, run this test with {Writes}=1, and commit the file.");
    }
}
