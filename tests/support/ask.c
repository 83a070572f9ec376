/* ask.c - asks a FastCGI program on a socket for an address, for tests in shell: prints the answer,
 * head and body. usage: ask SOCKET ADDRESS */
#include "expect.h"
#include "fastcgi.h"

int main(int argc, char **argv)
{
	char *answer = argc == 3 ? fastcgi_get(argv[1], argv[2]) : NULL;

	if (!answer)
		return EXIT_FAILURE;
	fputs(answer, stdout);
	free(answer);
	return EXIT_SUCCESS;
}
