using System.Text.Json;
using Drafting.Formats.PlainText;
using Drafting.Testing;

namespace Drafting.Formats.Tests.PlainText;

public sealed class LineJoinTests
{
    [Fact]
    public void Lines_are_joined_as_the_client_joins_them()
    {
        var vectors = JsonSerializer.Deserialize<Vector[]>(File.ReadAllText(RepositoryPaths.InRepository("tests", "vectors", "line-joins.json")), JsonSerializerOptions.Web)!;
        Assert.All(vectors, vector => Assert.Equal(vector.Joined, LineJoin.Join(vector.First, vector.Second, vector.Elsewhere ?? "")));
    }

    private sealed record Vector(string First, string Second, string? Elsewhere, string Joined);
}
