using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Drafting.Testing;

namespace Drafting.Documents.Tests;

/// <summary>
/// <c>tests/vectors/delegation-order.json</c>: all delegations, and their codes in the order of each language, which the client keeps when a sponsor joins. With
/// DRAFTING_WRITE_VECTORS=1 the file is written anew.
/// </summary>
public class DelegationOrderVectorTests
{
    private static readonly string Path = RepositoryPaths.InRepository("tests", "vectors", "delegation-order.json");
    private static readonly JsonSerializerOptions Format = new(JsonSerializerOptions.Web) { WriteIndented = true, IndentSize = 1, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    [Fact]
    public void Orders_AreThoseOfTheClient()
    {
        var vectors = new
        {
            Delegations = Delegations.All.Select(delegation => new { delegation.Code, delegation.Names, delegation.Member }),
            Orders = Delegations.Languages.ToDictionary(
                language => language, language => string.Join(' ', Delegations.All.Order(Delegations.Comparer(language)).Select(delegation => delegation.Code))),
        };
        var text = JsonSerializer.Serialize(vectors, Format) + "\n";
        if (Environment.GetEnvironmentVariable("DRAFTING_WRITE_VECTORS") == "1")
            File.WriteAllText(Path, text);
        Assert.Equal(File.ReadAllText(Path), text);
    }
}
