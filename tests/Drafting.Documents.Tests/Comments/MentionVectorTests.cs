using System.Text.Json;
using Drafting.Testing;

namespace Drafting.Documents.Tests.Comments;

/// <summary>Who is mentioned in a comment, as the client reads it too: <c>tests/vectors/mentions.json</c>.</summary>
public class MentionVectorTests
{
    private sealed record Case(string Text, string[] Mentioned);

    private sealed record Vectors(string[] Delegations, Case[] Cases);

    private static readonly Vectors All =
        JsonSerializer.Deserialize<Vectors>(File.ReadAllText(RepositoryPaths.InRepository("tests", "vectors", "mentions.json")), JsonSerializerOptions.Web)!;

    [Fact]
    public void OP21_Mentions_AreReadAsTheClientReadsThem()
    {
        Assert.NotEmpty(All.Cases);
        Assert.All(All.Delegations, code => Assert.NotNull(Delegations.Find(code)));
        Assert.All(All.Cases, each => Assert.Equal(each.Mentioned, Mentions.In(each.Text)));
    }
}
