using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Drafting.Server.Answers;
using Drafting.Server.Redlines;
using Drafting.Testing;

namespace Drafting.Server.Tests.Redlines;

/// <summary>
/// <c>tests/vectors/text-references.json</c>: what is a reference to a text and what each means, here as in the client, which writes and reads them as well. With
/// DRAFTING_WRITE_VECTORS=1 what the file's references mean is written anew.
/// </summary>
public class TextReferenceTests
{
    private static readonly string Path = RepositoryPaths.InRepository("tests", "vectors", "text-references.json");

    private static readonly JsonSerializerOptions Format = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true,
        IndentSize = 1,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private sealed record Vector(string Text, Meaning? Means);

    private sealed record Meaning(string Source, string Id, long? Revision, string? Label);

    [Fact]
    public void Parse_UnderstandsWhatTheClientDoes()
    {
        var vectors = JsonSerializer.Deserialize<Vector[]>(File.ReadAllText(Path), Format)!;
        Assert.NotEmpty(vectors);
        var anew = vectors.Select(vector => vector with { Means = Means(vector.Text) }).ToArray();
        if (Environment.GetEnvironmentVariable("DRAFTING_WRITE_VECTORS") == "1")
            File.WriteAllText(Path, JsonSerializer.Serialize(anew, Format) + "\n");
        else
            Assert.All(vectors.Zip(anew), pair => Assert.Equal(pair.First, pair.Second));
    }

    [Fact]
    public void Parse_OfNothing_IsRefused() => Assert.Throws<RefusedException>(() => TextReference.Parse(null, "from"));

    private static Meaning? Means(string text)
    {
        try
        {
            return TextReference.Parse(text, "from") switch
            {
                TextReference.OfLibrary library => new("library", library.Id, null, null),
                TextReference.OfDraft draft => new("draft", draft.Id, draft.Revision, draft.Version),
                var other => throw new InvalidOperationException($"“{other}” is of no known kind."),
            };
        }
        catch (RefusedException)
        {
            return null;
        }
    }
}
