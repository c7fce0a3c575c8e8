using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;

namespace Drafting.Testing.Recordings;

/// <summary>One replacement in a text: so many units taken away at a place, and a text put there.</summary>
public readonly record struct Patch(int At, int Deleted, string Inserted);

/// <summary>What one author did at once, having seen certain others.</summary>
/// <param name="Parents">The last steps seen, by index; of a recording by one author the step before.</param>
public sealed record Step(int Author, ImmutableArray<int> Parents, ImmutableArray<Patch> Patches);

/// <summary>A recording of real typing, keystroke by keystroke (github josephg/editing-traces).</summary>
/// <param name="End">The text it ends with.</param>
public sealed record EditingTrace(string Name, ImmutableArray<Step> Steps, string End)
{
    /// <summary>Every replacement, in the order of the file.</summary>
    public IEnumerable<Patch> Patches => Steps.SelectMany(step => step.Patches);

    /// <summary>Reads one recording.</summary>
    /// <exception cref="NotSupportedException">It has characters of two units.</exception>
    public static EditingTrace Read(string path)
    {
        using var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        // Not from pooled memory, which would count as freed while something is measured.
        var json = JsonElement.Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        var steps = json.GetProperty("txns").EnumerateArray().Select(ReadStep).ToImmutableArray();
        // Places are counted in code points; where all characters are single units, these are the same.
        if (steps.Any(step => step.Patches.Any(patch => patch.Inserted.Any(char.IsSurrogate))))
            throw new NotSupportedException($"{path} has characters outside the Basic Multilingual Plane: its places would have to be counted anew.");
        return new(Path.GetFileName(path)[..^".json.gz".Length], steps, json.GetProperty("endContent").GetString()!);
    }

    private static Step ReadStep(JsonElement json, int index) => new(
        json.TryGetProperty("agent", out var author) ? author.GetInt32() : 0,
        json.TryGetProperty("parents", out var parents) ? [.. parents.EnumerateArray().Select(parent => parent.GetInt32())] : index == 0 ? [] : [index - 1],
        [.. json.GetProperty("patches").EnumerateArray().Select(patch => new Patch(patch[0].GetInt32(), patch[1].GetInt32(), patch[2].GetString()!))]);
}
