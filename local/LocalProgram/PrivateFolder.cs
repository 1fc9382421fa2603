namespace LocalProgram;

/// <summary>A folder that nobody else on the machine may look into: chats, passwords and players' data lie in it.</summary>
public static class PrivateFolder
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // Postgres does not run as root: started by root its user has to pass through, which shows it no names.
    private const UnixFileMode Passage = Private | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Makes it, or closes one that was open.</summary>
    /// <param name="isPassage">Whether another user's folder lies inside when root starts the program.</param>
    public static void Ensure(string path, bool isPassage = false)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);

            return;
        }

        var mode = isPassage && Environment.IsPrivilegedProcess ? Passage : Private;
        Directory.CreateDirectory(path, mode);
        File.SetUnixFileMode(path, mode);
    }
}
