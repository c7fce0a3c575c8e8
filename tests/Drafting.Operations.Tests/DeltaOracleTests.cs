using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Drafting.Testing;

namespace Drafting.Operations.Tests;

/// <summary>The delta engine against the recorded answers of npm quill-delta 5.1.0.</summary>
public partial class DeltaOracleTests
{
    [GeneratedRegex(@"\\ud[89a-f]", RegexOptions.IgnoreCase)]
    private static partial Regex HalfPair();

    [Fact]
    public void RandomDocumentsAndEdits_AnsweredAsQuillDoes()
    {
        if (!RepositoryPaths.TryFindSharedData("delta-vectors/vectors-random-3000.ndjson.gz", out var path))
            return;
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var whole = 0;
        while (reader.ReadLine() is { } line)
        {
            using var vector = JsonDocument.Parse(line);
            // Quill lets an edit cut a character in half; here no such text can be read, so those answers have no counterpart.
            if (HalfPair().IsMatch(line))
                continue;
            Check(vector.RootElement, line);
            whole++;
        }

        Assert.Equal(2_708, whole);
    }

    [Fact]
    public void RecordedCalls_AnsweredAsQuillDoes()
    {
        if (!RepositoryPaths.TryFindSharedData("delta-vectors/vectors-from-upstream-tests.json", out var path))
            return;
        using var vectors = JsonDocument.Parse(File.ReadAllText(path));
        var count = vectors.RootElement.EnumerateArray().Count(CheckCall);
        // Of 144, 21 are about attributes (below), 24 about diff, which this engine has no use for, and 24 about embeds that are documents themselves.
        Assert.Equal(75, count);
    }

    [Fact]
    public void RecordedCallsOnAttributes_AnsweredAsQuillDoes()
    {
        if (!RepositoryPaths.TryFindSharedData("delta-vectors/vectors-from-upstream-tests.json", out var path))
            return;
        using var vectors = JsonDocument.Parse(File.ReadAllText(path));
        Assert.Equal(21, vectors.RootElement.EnumerateArray().Count(CheckAttributes));
    }

    private static void Check(JsonElement vector, string line)
    {
        Delta Of(string name) => DeltaJson.Read(vector.GetProperty(name));
        var (text, a, b) = (Of("doc"), Of("a"), Of("b"));
        Same(Of("doc_a"), text.Compose(a), line);
        Same(Of("a_compose_c"), a.Compose(Of("c")), line);
        Same(Of("a_transform_b_priority"), a.Transform(b, priority: true), line);
        Same(Of("b_transform_a"), b.Transform(a, priority: false), line);
        Same(Of("converged"), text.Compose(a).Compose(a.Transform(b, priority: true)), line);
        Same(Of("invert_a"), a.Invert(text), line);
    }

    private static bool CheckCall(JsonElement call)
    {
        var args = call.GetProperty("args");
        var function = call.GetProperty("fn").GetString();
        if (function is not ("compose" or "transform" or "invert") || call.GetRawText().Contains("\"retain\":{", StringComparison.Ordinal)
            || call.GetRawText().Contains("\"retain\": {", StringComparison.Ordinal))
            return false;
        var self = DeltaJson.Read(call.GetProperty("self"));
        var priority = args.GetArrayLength() > 1 && args[1].ValueKind == JsonValueKind.True;
        if (args[0].ValueKind == JsonValueKind.Number)
        {
            Assert.Equal(call.GetProperty("result").GetInt32(), self.TransformPosition(args[0].GetInt32(), priority));
            return true;
        }

        var other = DeltaJson.Read(args[0]);
        var result = function switch { "compose" => self.Compose(other), "invert" => self.Invert(other), _ => self.Transform(other, priority) };
        Same(DeltaJson.Read(call.GetProperty("result")), result, call.GetRawText());
        return true;
    }

    private static bool CheckAttributes(JsonElement call)
    {
        Attributes? Of(JsonElement map) => map.ValueKind == JsonValueKind.Object ? Attributes.Of(map.EnumerateObject().Select(pair => KeyValuePair.Create(pair.Name, pair.Value))) : null;
        Attributes? Argument(int index) => call.GetProperty("args").GetArrayLength() > index ? Of(call.GetProperty("args")[index]) : null;
        switch (call.GetProperty("fn").GetString())
        {
            case "AttributeMap.compose":
                Same(Attributes.Compose(Argument(0), Argument(1), keepNull: false));
                return true;
            case "AttributeMap.invert":
                Same(Attributes.Invert(Argument(0), Argument(1)));
                return true;
            case "AttributeMap.transform":
                Same(Attributes.Transform(Argument(0), Argument(1), call.GetProperty("args")[2].GetBoolean()));
                return true;
            default:
                return false;
        }

        void Same(Attributes? actual) => Assert.True(Attributes.Same(Of(call.GetProperty("result")), actual), call.GetRawText());
    }

    private static void Same(Delta expected, Delta actual, string line) =>
        Assert.True(expected.Equals(actual), $"Expected {expected}\nbut was  {actual}\nin {line}");
}
