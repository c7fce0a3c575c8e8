using System.Text.Json;
using Drafting.Testing;

namespace Drafting.Formats.Tests;

public class ScriptTextTests
{
    private sealed record Vector(string Text, string? Before, string? Result);

    private sealed record Vectors(Vector[] Raised, Vector[] Lowered);

    [Fact]
    public void RaisedAndLoweredText_IsWrittenAsTheClientWritesIt()
    {
        var vectors = JsonSerializer.Deserialize<Vectors>(File.ReadAllText(RepositoryPaths.InRepository("tests", "vectors", "script-text.json")), JsonSerializerOptions.Web)!;
        Assert.All(vectors.Raised, vector => Assert.Equal(vector.Result, ScriptText.Raised(vector.Text, vector.Before![0])));
        Assert.All(vectors.Lowered, vector => Assert.Equal(vector.Result, ScriptText.Lowered(vector.Text)));
    }
}
