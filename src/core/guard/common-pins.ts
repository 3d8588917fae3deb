/**
 * The most frequent choices in published PIN and password studies, and their Vietnamese kin (lucky numbers,
 * ward numbers, endearments), in lower case without marks. Runs, repeats, walks and dates need no entry here.
 */
export const commonPins: ReadonlySet<string> = new Set(
  `1212 1313 1122 1357 2468 0852 3690 1590 6969 1004 0911 1123 5683 0007 8386 6868 6886 3979 7979 1379 3939 3838
  7878 8668 6688 6789 5678 1368 1688 2412 2512 3004 0209 0305 1975 1945 1954 4953 4078 5301 1102 1113 0113 0114
  0115 1900 1102 1235 1236 1241 1432 2580 2525 4545 5252 8520 9630 7531 9090 1010 2020 2000 2001 1111
  123123 112233 121212 123321 654321 159753 147258 789456 131313 456456 147852 963852 123654 456123 102030
  520520 521521 131420 142536 696969 111222 222333 332211 998877 445566 778899 123789 246810 013579 686868
  868686 393939 797979 838683 666888 668866 888666 123468 123457 010203 101112 001122 789789 741963 258456
  1234567 12345678 123456789 1234567890 12341234 11223344 87654321 12344321 147258369 789456123 123456123
  123123123 1029384756 0123456789 66668888 68686868 11112222 12121212 123454321
  password passw0rd p@ssword p@ssw0rd password1 password12 password123 pass1234 passcode matkhau matkhau1
  matkhau123 matma123 khongnho khongbiet khongco qwerty qwerty1 qwerty12 qwerty123 qwe123 qweasd qweasdzxc
  1q2w3e 1q2w3e4r 1q2w3e4r5t q1w2e3 q1w2e3r4 1qaz2wsx zaq12wsx abc123 abcd1234 abc12345 abcabc a123456 123abc
  aa123456 a12345 asd123 asdasd zxc123 admin admin1 admin123 administrator root123 letmein welcome welcome1
  welcome123 iloveyou iloveu loveyou ilove love123 sunshine princess monkey dragon football baseball master
  superman batman pokemon minecraft roblox freefire lienquan doraemon conan michael charlie jordan secret
  test123 test1234 changeme default guest123 computer internet samsung iphone google facebook zalo123 youtube
  anhyeuem emyeuanh yeuem yeuanh yeuemnhieu anhyeuem1 yeuconnhieu conyeu conyeume conyeubo conyeubome mevacon
  boyeucon meyeucon conyeucuame conyeucuabo bome123 yeumenhat giadinh giadinh1 giadinh123 giadinhlaso1
  giadinhyeuthuong ongba123 chame123 vietnam vietnam1 vietnam123 vietnamvodich hanoi123 hanoi1 saigon saigon1
  saigon123 sgvn123 danang123 haiphong hochiminh tphcm123 hoilamgi hoicaigi khongchobiet cogang hocgioi
  hocsinh hocsinh123 hoctap giaovien giaovien123 thaygiao cogiao truonghoc tinhoc tinhoc123 phongmay
  phongmay1 phongmay123 maytinh maytinh1 mamxanh mamxanh1 mamxanh123 mam-xanh chimsedinang thiensu thienthan
  hoahong hoamai dongnam hanhphuc hanhphuc1 mayman thanhcong maimaiyeuem maimai mottinhyeu tinhyeu tinhban
  nhoem nhoanh cuoicung toiyeuem toilatoi toiyeuvietnam abc123456 asdf1234 zxcv1234 qwer1234 wasd1234`.split(
    /\s+/,
  ),
);
