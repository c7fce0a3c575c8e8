using Drafting.Documents;
using Drafting.Formats.PlainText;
using Drafting.Testing;

namespace Drafting.Formats.Tests.PlainText;

/// <summary>The seeds' texts by their numbers.</summary>
public static class Seeds
{
    public static readonly string[] Numbers = ["000", "001", "002", "003", "004"];

    public static TheoryData<string> All => new(Numbers);

    public static string Text(string number)
    {
        var path = RepositoryPaths.Seeds.Single(file => Path.GetFileName(file).StartsWith(number, StringComparison.Ordinal));
        Assert.True(TextDecoding.TryDecode(File.ReadAllBytes(path), out var text, out _));
        return text;
    }

    public static ParsedDocument Document(string number) => PlainTextImporter.Import(Text(number), number + ".txt");
}
