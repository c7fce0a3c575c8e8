using System.Collections.Frozen;

namespace Drafting.Redlines.Marking;

/// <summary>Numbers written in words, as sessions are counted in English and French.</summary>
internal static class NumberWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> English = """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
        twenty thirty forty fifty sixty seventy eighty ninety hundred first second third fourth fifth sixth seventh eighth ninth tenth
        eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth
        sixtieth seventieth eightieth ninetieth hundredth
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a folded word is one, such as <c>seventy-eighth</c> or <c>soixante-dix-huitième</c>.</summary>
    public static bool Is(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("ième"))
            return true;
        foreach (var part in word.Split('-'))
        {
            if (!English.Contains(word[part]))
                return false;
        }

        return true;
    }
}
