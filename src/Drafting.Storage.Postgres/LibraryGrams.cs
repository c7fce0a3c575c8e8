namespace Drafting.Storage.Postgres;

/// <summary>
/// The keys of the library's index: runs of one, two and three characters of a folded text, each run a number with 21 bits a character.
/// PostgreSQL's own trigrams depend on the database's locale (in “C” no Chinese character is a letter) and know no word of two characters,
/// which is what most Chinese words are.
/// </summary>
internal static class LibraryGrams
{
    private const int BitsPerCharacter = 21, Longest = 3;

    /// <summary>So many keys narrow a search enough.</summary>
    private const int MostOfAWord = 24;

    /// <summary>Every key under which a text is found. No word has blanks, so no key has.</summary>
    public static long[] OfText(string folded)
    {
        var grams = new HashSet<long>();
        foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var characters = Characters(word);
            for (var at = 0; at < characters.Length; at++)
                for (var length = 1; length <= Longest && at + length <= characters.Length; length++)
                    grams.Add(Gram(characters, at, length));
        }

        return [.. grams.Order()];
    }

    /// <summary>The keys that every text with this word has.</summary>
    /// <param name="isExact">Whether, the other way round, every text with these keys has the word.</param>
    public static IReadOnlyCollection<long> OfWord(string word, out bool isExact)
    {
        var characters = Characters(word);
        isExact = characters.Length <= Longest;
        var length = Math.Min(Longest, characters.Length);
        return [.. Enumerable.Range(0, Math.Min(MostOfAWord, characters.Length - length + 1)).Select(at => Gram(characters, at, length)).Distinct()];
    }

    private static int[] Characters(string word) => [.. word.EnumerateRunes().Select(character => character.Value)];

    private static long Gram(int[] characters, int at, int length)
    {
        var gram = 0L;
        for (var i = at; i < at + length; i++) gram = (gram << BitsPerCharacter) | (uint)characters[i];
        return gram;
    }
}
