namespace Drafting.Server.Demo;

/// <summary>What the command line asks for besides settings.</summary>
/// <param name="IsWanted"><c>--demo</c>: texts, accounts and drafts to show the platform with.</param>
/// <param name="ResetsPasswords"><c>--demo-passwords</c>: new passwords for the demonstration accounts; implies the above.</param>
/// <param name="Settings">The other arguments.</param>
internal sealed record DemoOptions(bool IsWanted, bool ResetsPasswords, string[] Settings)
{
    private const string Demo = "--demo";
    private const string Passwords = "--demo-passwords";

    public static DemoOptions Of(string[] args) => new(
        args.Contains(Demo) || args.Contains(Passwords),
        args.Contains(Passwords),
        [.. args.Where(argument => argument is not (Demo or Passwords))]);
}
