using Drafting.Server;
using Drafting.Server.Backup;
using Drafting.Server.Configuration;
using Drafting.Server.Desk;
using Drafting.Server.Library;
using Drafting.Server.Storage;
using Microsoft.Extensions.Options;

if (await BackupCommands.RunAsync(args) is { } exitCode)
    return exitCode;
if (await CheckCommand.RunAsync(args) is { } checkedCode)
    return checkedCode;
try
{
    if (ImportOptions.Of(args) is { } import)
        return await ImportCommand.RunAsync(import);
    await using var app = await DraftingServer.BuildAsync(args);
    await app.RunAsync();
    return 0;
}
catch (Exception problem) when (problem is StartupException or OptionsValidationException or IOException or UnauthorizedAccessException || StorageFault.Is(problem))
{
    await Console.Error.WriteLineAsync($"The server cannot start. {problem.Message}");
    return 1;
}
