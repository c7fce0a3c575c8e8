using Drafting.Redlines.Tests;

namespace Drafting.Redlines.Benchmarks;

/// <summary>Prints changed paragraphs for an editor to read: [deleted|inserted].</summary>
internal static class Show
{
    public static void ChangedParagraphs(string language, int every, string? folder)
    {
        var number = 0;
        foreach (var pair in VersionPair.All(language, folder))
        {
            foreach (var (paragraph, _) in pair.Changed())
            {
                if (number++ % every == 0)
                    Console.WriteLine($"{pair.Name} {paragraph.From!.Index}→{paragraph.To!.Index}{(paragraph.Editorial ? " editorial" : "")}\n  {Notation.Of(paragraph.Segments)}\n");
            }
        }
    }
}
