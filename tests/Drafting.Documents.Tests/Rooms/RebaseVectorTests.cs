using System.Text.Json;
using Drafting.Documents.Json;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Documents.Tests.Rooms;

/// <summary>
/// Cases of rebasing that the web client's engine answers too: <c>tests/vectors/rebase.json</c>, each <c>{o, a, result, back}</c>: the
/// operations <c>o</c> over <c>a</c>, which has priority, and <c>a</c> over <c>o</c>. With DRAFTING_WRITE_VECTORS=1 the file is written anew.
/// </summary>
public class RebaseVectorTests
{
    private const int Cases = 400;
    private const int Seed = 20210416;

    private static string File => RepositoryPaths.InRepository("tests", "vectors", "rebase.json");

    [Fact]
    public void Vectors_AreAnsweredAsWritten()
    {
        if (Environment.GetEnvironmentVariable("DRAFTING_WRITE_VECTORS") == "1")
            System.IO.File.WriteAllText(File, "[\n" + string.Join(",\n", Written()) + "\n]\n");
        using var vectors = JsonDocument.Parse(System.IO.File.ReadAllText(File));
        Assert.Equal(Cases, vectors.RootElement.GetArrayLength());
        foreach (var vector in vectors.RootElement.EnumerateArray())
        {
            var (result, back) = Rebase.Over(Read(vector, "o"), Read(vector, "a"));
            Assert.Equal(vector.GetProperty("result").GetRawText(), Show(result));
            Assert.Equal(vector.GetProperty("back").GetRawText(), Show(back));
        }
    }

    /// <summary><c>tests/vectors/client-rebase.json</c> has what the web client's engine answers; clientVectors.test.ts writes it.</summary>
    [Fact]
    public void VectorsOfTheClient_AreAnsweredAsTheClientDoes()
    {
        using var vectors = JsonDocument.Parse(System.IO.File.ReadAllText(RepositoryPaths.InRepository("tests", "vectors", "client-rebase.json")));
        Assert.Equal(Cases, vectors.RootElement.GetArrayLength());
        foreach (var vector in vectors.RootElement.EnumerateArray())
        {
            var (result, back) = Rebase.Over(Read(vector, "o"), Read(vector, "a"));
            Assert.True(Show(Read(vector, "result")) == Show(result), $"{vector}\nwas answered {Show(result)}");
            Assert.True(Show(Read(vector, "back")) == Show(back), $"{vector}\nwas answered, the other way, {Show(back)}");
        }
    }

    private static IEnumerable<string> Written()
    {
        var random = new SeededRandom(Seed);
        for (var i = 0; i < Cases; i++)
        {
            var draft = RandomDrafts.Draft(random);
            var o = Enumerable.Range(0, random.Next(1, 3)).Select(n => RandomDrafts.Operation(random, draft, $"o{n}")).ToList();
            var a = Enumerable.Range(0, random.Next(1, 3)).Select(n => RandomDrafts.Operation(random, draft, $"a{n}")).ToList();
            var (result, back) = Rebase.Over(o, a);
            yield return $"{{\"o\":{Show(o)},\"a\":{Show(a)},\"result\":{Show(result)},\"back\":{Show(back)}}}";
        }
    }

    private static List<Operation> Read(JsonElement vector, string name) => [.. vector.GetProperty(name).EnumerateArray().Select(OperationJson.Read)];

    private static string Show(IEnumerable<Operation> operations) => System.Text.Encoding.UTF8.GetString(Utf8Json.Encode(writer =>
    {
        writer.WriteStartArray();
        foreach (var operation in operations)
            OperationJson.Write(writer, operation);
        writer.WriteEndArray();
    }).Span);
}
